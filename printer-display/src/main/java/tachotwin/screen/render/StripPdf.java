package tachotwin.screen.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import tachotwin.octet.Octets;
import tachotwin.screen.strip.Printout;

/**
 * A strip as a PDF file in its true size: a page of 57 mm by the length of the strip with the dots
 * of the front, and a page with those of the reverse. The same strip gives the same octets.
 */
public final class StripPdf {
  private static final float POINTS_PER_MM = 72 / 25.4f;

  private final StripRenderer front = new StripRenderer();
  private final Bitmap reverse = new StripReverse().render();

  /** The file of a strip. */
  public Octets of(Printout printout) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(printout.at().epochSecond());
      document.setDocumentInformation(information(printout));
      page(document, front.render(printout.lines()));
      page(document, reverse);
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Octets.of(out.toByteArray());
  }

  private static PDDocumentInformation information(Printout printout) {
    PDDocumentInformation out = new PDDocumentInformation();
    out.setTitle(printout.title());
    out.setProducer("tachotwin");
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    made.setTimeInMillis(printout.at().epochSecond() * 1000);
    out.setCreationDate(made);
    return out;
  }

  private static void page(PDDocument document, Bitmap dots) throws IOException {
    PDRectangle size = new PDRectangle(points(dots.width()), points(dots.height()));
    PDPage page = new PDPage(size);
    document.addPage(page);
    PDImageXObject image = CCITTFactory.createFromImage(document, dots.image());
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
    }
  }

  private static float points(int dots) {
    return dots * POINTS_PER_MM / StripRenderer.DOTS_PER_MM;
  }
}
