package tachotwin.screen.render;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import tachotwin.octet.Octets;

/**
 * Dots as they look on a liquid crystal: dark on a lit green ground, a thin line between the dots.
 * A warning in the phase of its blinking that draws the eye is light on dark.
 */
public final class LcdRenderer {
  /** Pixels from one dot to the next. */
  public static final int PITCH = 4;

  private static final int FRAME = 8;
  private static final byte CASE = 0;
  private static final byte GROUND = 1;
  private static final byte UNLIT = 2;
  private static final byte EDGE = 3;
  private static final byte DARK = 4;
  private static final IndexColorModel COLOURS =
      new IndexColorModel(
          3,
          5,
          shades(0x2B, 0xB6, 0xAE, 0x5A, 0x12),
          shades(0x2E, 0xD0, 0xC8, 0x6C, 0x1E),
          shades(0x30, 0x6A, 0x62, 0x38, 0x0E));

  /** The picture of dots. */
  public BufferedImage render(Bitmap dots, boolean inverse) {
    int width = dots.width() * PITCH + 2 * FRAME;
    int height = dots.height() * PITCH + 2 * FRAME;
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, COLOURS);
    fill(out, 0, 0, width, height, CASE);
    fill(out, FRAME, FRAME, width - 2 * FRAME, height - 2 * FRAME, inverse ? DARK : GROUND);
    for (int y = 0; y < dots.height(); y++) {
      for (int x = 0; x < dots.width(); x++) {
        int left = FRAME + x * PITCH;
        int top = FRAME + y * PITCH;
        if (dots.dark(x, y)) {
          fill(out, left, top, PITCH, PITCH, EDGE);
          fill(out, left, top, PITCH - 1, PITCH - 1, inverse ? GROUND : DARK);
        } else if (!inverse) {
          fill(out, left, top, PITCH - 1, PITCH - 1, UNLIT);
        }
      }
    }
    return out;
  }

  /** The picture as a PNG file. */
  public Octets png(Bitmap dots, boolean inverse) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(render(dots, inverse), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Octets.of(out.toByteArray());
  }

  private static void fill(
      BufferedImage out, int left, int top, int width, int height, byte shade) {
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        out.getRaster().setSample(x, y, 0, shade);
      }
    }
  }

  private static byte[] shades(int... values) {
    byte[] out = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      out[i] = (byte) values[i];
    }
    return out;
  }
}
