package tachotwin.screen.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.screen.glyph.Glyphs;

/** A field of dots, dark or light. */
public final class Bitmap {
  private final BufferedImage image;

  /** A light field. */
  public Bitmap(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    DataBufferByte dots = (DataBufferByte) image.getRaster().getDataBuffer();
    Arrays.fill(dots.getData(), (byte) 0xFF);
  }

  /** Dots from left to right. */
  public int width() {
    return image.getWidth();
  }

  /** Dots from top to bottom. */
  public int height() {
    return image.getHeight();
  }

  /** Whether a dot is dark. */
  public boolean dark(int x, int y) {
    return image.getRaster().getSample(x, y, 0) == 0;
  }

  /** Makes a dot dark. */
  public void darken(int x, int y) {
    image.getRaster().setSample(x, y, 0, 0);
  }

  /** Makes the dots of a rectangle dark. */
  public void fill(int left, int top, int width, int height) {
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        darken(x, y);
      }
    }
  }

  /** Writes one cell with its upper left corner at a dot. */
  void write(int cell, Glyphs glyphs, int left, int top) {
    for (int y = 0; y < glyphs.height(); y++) {
      for (int x = 0; x < glyphs.width(); x++) {
        if (glyphs.dark(cell, x, y)) {
          darken(left + x, top + y);
        }
      }
    }
  }

  /** The dots as they are kept. */
  BufferedImage image() {
    return image;
  }

  /** Writes a line of cells with its upper left corner at a dot. */
  public void write(PaperLine line, Glyphs glyphs, int left, int top) {
    for (int i = 0; i < PaperLine.WIDTH; i++) {
      write(line.cells().u8(i), glyphs, left + i * glyphs.width(), top);
    }
  }

  /** The field as a PNG file of one bit a dot. */
  public Octets toPng() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Octets.of(out.toByteArray());
  }
}
