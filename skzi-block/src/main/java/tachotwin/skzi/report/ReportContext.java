package tachotwin.skzi.report;

import tachotwin.paper.Pictogram;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * What a report is made in.
 *
 * @param core the block
 * @param now the moment of printing
 * @param day 00:00 UTC of the day that it is about
 */
record ReportContext(BlockCore core, SimInstant now, SimInstant day) {
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

  /** Block 1 of Д.2, «Дата и время печати документа», and the type of the report. */
  void head(Page page, ReportType type) {
    page.line(PaperFormat.dateTime(now) + " (UTC)").add(type);
  }

  /** Blocks 4 and 5. */
  void identification(Page page) {
    page.add(new Vehicle(core.state().calibration()))
        .add(new UnitIdentification(core.state().activation().unit()))
        .add(new BlockIdentification(core));
  }

  /** Block 6. */
  LastCalibration lastCalibration() {
    return new LastCalibration(core.state().calibration(), core.state().activation().unit());
  }

  /** Date, time, place and block, with which every report ends. */
  void trailer(Page page) {
    page.add(new Gnss(now, core.state().whereabouts().position()))
        .add(new BlockIdentification(core));
  }

  /** The block's signature over the lines so far. */
  void sign(Page page) {
    page.pictograms("", Pictogram.SECURITY, Pictogram.BLOCK);
    page.signature(core.keys().signingKey().sign(page.signedOctets()));
  }
}
