package tachotwin.app.lab;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tachotwin.octet.Octets;

/** The page {@code report.html}: one file that needs nothing else and prints on A4. */
public final class HtmlReport {
  private static final String STYLE =
      """
      body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem;
      color:#1b1b1b;background:#fff}
      h1{font-size:1.6rem;margin:0}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:1px solid #bbb}
      table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.25rem .6rem .25rem 0;
      border-bottom:1px solid #e3e3e3;vertical-align:top}th{font-weight:600}td.n{text-align:right;
      font-variant-numeric:tabular-nums}.facts td:first-child{color:#555;width:16rem}
      .strips{display:flex;gap:1.5rem;flex-wrap:wrap;align-items:flex-start}
      figure{margin:0}figcaption{color:#555;font-size:.9rem;margin-bottom:.3rem}
      .strips img{width:228px;border:1px solid #ddd;image-rendering:auto}
      svg{width:100%;height:auto}details{margin:.4rem 0}@media print{.strips img{width:48mm}
      body{margin:0;max-width:none}h2{break-after:avoid}}
      """;

  private final RunSummary summary;
  private final List<DaySample> day;
  private final Map<String, Octets> strips;

  /**
   * A report.
   *
   * @param summary what happened
   * @param day one sample a minute
   * @param strips pictures of the printouts (PNG) by title, in order
   */
  public HtmlReport(RunSummary summary, List<DaySample> day, Map<String, Octets> strips) {
    this.summary = summary;
    this.day = List.copyOf(day);
    this.strips = strips;
  }

  /** The page in UTF-8. */
  public byte[] toHtml() {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html><html lang=\"ru\"><head><meta charset=\"utf-8\">");
    page.append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
    page.append("<title>tachotwin: ").append(text(summary.track())).append("</title><style>");
    page.append(STYLE).append("</style></head><body>");
    page.append("<h1>День водителя</h1><p>Цифровой двойник тахографа по ГОСТ 34005—2022. ");
    page.append("Все ключи, карты и люди вымышлены; время всемирное (UTC).</p>");
    facts(page);
    page.append("<h2>Движение за сутки</h2>").append(new DayChart(day).toSvg());
    occurrences(page);
    events(page);
    documents(page);
    printouts(page);
    files(page);
    return page.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private void facts(StringBuilder page) {
    page.append("<table class=\"facts\">");
    fact(page, "Маршрут", summary.track());
    fact(page, "Период", moment(summary.from()) + " — " + moment(summary.to()));
    fact(page, "Длина маршрута", kilometres(summary.trackMetres()));
    fact(page, "Путь по счетчику тахографа", kilometres(summary.odometerMetres()));
    fact(page, "Путь по координатам в архиве блока", kilometres(summary.blockMetres()));
    fact(page, "Управление за сутки", summary.drivingTime());
    fact(page, "Профиль", summary.profile() + ", " + summary.variant());
    fact(page, "Зерно ключей", String.valueOf(summary.seed()));
    page.append("</table>");
  }

  private void occurrences(StringBuilder page) {
    page.append("<h2>Что произошло</h2><table><tr><th></th><th>Событие дня</th><th></th></tr>");
    for (RunSummary.Occurrence one : summary.occurred()) {
      row(page, one.happened() ? "✓ да" : "— нет", one.what(), one.detail());
    }
    page.append("</table>");
  }

  private void events(StringBuilder page) {
    page.append("<h2>События в архиве блока</h2><table>");
    page.append("<tr><th>Код</th><th>Событие</th><th>Начало</th><th>Окончание</th></tr>");
    for (RunSummary.EventLine one : summary.events()) {
      row(page, one.code(), one.name(), moment(one.from()), moment(one.to()));
    }
    page.append("</table>");
  }

  private void documents(StringBuilder page) {
    page.append("<h2>Документы, принятые сервером</h2><table>");
    page.append("<tr><th>Номер</th><th>Тип</th><th>Составлен</th><th>Проверка</th></tr>");
    for (RunSummary.DocumentLine one : summary.documents()) {
      row(
          page,
          String.valueOf(one.number()),
          one.type() + " " + one.name(),
          moment(one.composed()),
          one.verdict());
    }
    page.append("</table>");
  }

  private void printouts(StringBuilder page) {
    page.append("<h2>Распечатки</h2><div class=\"strips\">");
    strips.forEach(
        (title, png) ->
            page.append("<figure><figcaption>")
                .append(text(title))
                .append("</figcaption><img alt=\"")
                .append(text(title))
                .append("\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png.toByteArray()))
                .append("\"></figure>"));
    page.append("</div>");
  }

  private void files(StringBuilder page) {
    page.append("<h2>Файлы</h2><table><tr><th>Файл</th><th>Октетов</th></tr>");
    for (RunSummary.FileLine one : summary.files()) {
      page.append("<tr><td>").append(text(one.name())).append("</td><td class=\"n\">");
      page.append(one.octets()).append("</td></tr>");
    }
    page.append("</table>");
  }

  /** «2026-03-02T10:05:06Z» as a person writes it. */
  private static String moment(String iso) {
    return iso.replace('T', ' ').replace("Z", "");
  }

  private static void fact(StringBuilder page, String name, String value) {
    row(page, name, value);
  }

  private static void row(StringBuilder page, String... cells) {
    page.append("<tr>");
    for (String cell : cells) {
      page.append("<td>").append(text(cell)).append("</td>");
    }
    page.append("</tr>");
  }

  private static String kilometres(long metres) {
    return String.format(Locale.ROOT, "%.3f км", metres / 1000.0);
  }

  private static String text(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
