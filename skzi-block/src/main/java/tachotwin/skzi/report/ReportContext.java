package tachotwin.skzi.report;

import java.util.Optional;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.Name;
import tachotwin.paper.Pictogram;
import tachotwin.profile.Rule;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * What a report is made in.
 *
 * @param core the block
 * @param now the moment of printing
 * @param day 00:00 UTC of the day that it is about
 * @param disclosure what may be shown
 */
record ReportContext(BlockCore core, SimInstant now, SimInstant day, Disclosure disclosure) {
  private static final int ALL_ACTIVITIES = 4;

  /** The end of the day, or the present moment in the day that goes on. */
  SimInstant end() {
    SimInstant next = day.plus(SimDuration.ofHours(24));
    return now.isBefore(next) ? now : next;
  }

  /** Behind everything that was registered of the day. */
  SimInstant behind() {
    SimInstant next = day.plus(SimDuration.ofHours(24));
    return now.isBefore(next) ? now.plus(SimDuration.ofMicros(1)) : next;
  }

  /** Whether what was registered at a moment may be shown. */
  boolean mayShow(SimInstant at) {
    return disclosure.mayShow(at);
  }

  /** Whether work and availability are activities beside driving and rest (Order 36, 11). */
  boolean hasAllActivities() {
    return core.state().rule(Rule.ACTIVITIES) == ALL_ACTIVITIES;
  }

  /** Whether reports are signed. */
  boolean isSigned() {
    return core.state().rule(Rule.PAPER_SIGNATURES) == 1;
  }

  /** Block 1 of Д.2, «Дата и время печати документа», and the type of the report. */
  void head(Page page, ReportType type) {
    page.line(PaperFormat.dateTime(now) + " (UTC)").add(type);
  }

  /** Block 4. */
  Vehicle vehicle() {
    return new Vehicle(core.state().calibration());
  }

  /** Blocks 4 and 5. */
  void identification(Page page) {
    page.add(vehicle())
        .add(new UnitIdentification(core.state().activation().unit()))
        .add(new BlockIdentification(core));
  }

  /** Block 6. */
  LastCalibration lastCalibration() {
    return new LastCalibration(core.state().calibration(), core.state().activation().unit());
  }

  /** The control body of a controller's card, as far as the block has read the card. */
  String controlBody(FullCardNumber card) {
    return holder(card).map(CardHolderFact::organisation).map(Name::text).orElse("");
  }

  /** Who holds a card, as far as the block has read the card. */
  Optional<CardHolderFact> holder(FullCardNumber card) {
    return core.archive().all(CardHolderFact.class).stream()
        .filter(fact -> fact.card().equals(card))
        .reduce((first, second) -> second);
  }

  /** Block 16: date, time and place of the report. */
  Gnss gnss() {
    return new Gnss(now, core.state().whereabouts().position());
  }

  /** Date, time, place and block, with which every report ends; of the block by the profile. */
  void trailer(Page page) {
    page.add(gnss());
    if (isSigned()) {
      page.add(new BlockIdentification(core));
    } else {
      number(page);
    }
  }

  /** The number of the block. */
  void number(Page page) {
    page.field("Блок ТИ №", core.state().identity().partNumber());
  }

  /** The block's signature over the lines so far, where the profile has it. */
  void sign(Page page) {
    if (isSigned()) {
      seal(page);
    }
  }

  /** The block's signature over the lines so far. */
  void seal(Page page) {
    page.pictograms("", Pictogram.SECURITY, Pictogram.BLOCK);
    page.signature(core.keys().signingKey().sign(page.signedOctets()));
  }
}
