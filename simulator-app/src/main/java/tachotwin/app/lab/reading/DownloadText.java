package tachotwin.app.lab.reading;

import java.util.List;
import tachotwin.app.lab.verdict.JudgedCardFile;
import tachotwin.app.lab.verdict.JudgedDownload;
import tachotwin.app.lab.verdict.JudgedEuropeanVuFile;
import tachotwin.app.lab.verdict.JudgedVuFile;

/** A .ddd file for a person, in Russian. */
public final class DownloadText {
  private DownloadText() {}

  /** The content, with the verdict on each signature in the headings. */
  public static List<String> of(JudgedDownload file) {
    if (file instanceof JudgedVuFile unit) {
      return VuText.of(unit);
    }
    if (file instanceof JudgedEuropeanVuFile european) {
      return EuropeanVuText.of(european);
    }
    return CardText.of((JudgedCardFile) file);
  }
}
