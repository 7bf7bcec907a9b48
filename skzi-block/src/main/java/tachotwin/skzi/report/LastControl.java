package tachotwin.skzi.report;

import tachotwin.dictionary.ControlType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.card.ControlActivity;
import tachotwin.skzi.archive.ControlFact;
import tachotwin.time.SimInstant;

/**
 * Block 7 of Д.2, «Контроль (проверка инспектором)».
 *
 * @param body the control body, empty where the block has not read its card
 * @param card the controller's card
 * @param at when
 * @param type what was done
 */
record LastControl(String body, FullCardNumber card, SimInstant at, ControlType type)
    implements ReportBlock {
  /** The last check of a driver, by file 0508h. */
  static LastControl of(ReportContext context, ControlActivity activity) {
    return new LastControl(
        context.controlBody(activity.card()),
        activity.card(),
        SimInstant.ofEpochSecond(activity.time().seconds()),
        activity.type());
  }

  /** The last check of a tachograph. */
  static LastControl of(ReportContext context, ControlFact fact) {
    return new LastControl(
        context.controlBody(fact.controlCard()), fact.controlCard(), fact.at(), fact.type());
  }

  @Override
  public void print(Page page) {
    if (card.isNone()) {
      return;
    }
    page.name("", body)
        .field("Карта №", PaperFormat.card(card))
        .field("Дата и время:", PaperFormat.dateTime(at));
    if (type.cardDownloaded()) {
      page.line("Память карты");
    }
    if (type.unitDownloaded()) {
      page.line("Память блока ТИ").line("Память тахографа");
    }
  }
}
