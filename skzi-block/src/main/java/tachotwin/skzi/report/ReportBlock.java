package tachotwin.skzi.report;

/** A block of data or a record of Д.2 (4.10.8, 4.10.9). */
@FunctionalInterface
interface ReportBlock {
  /** Adds its lines; a block without data adds none (4.10.12). */
  void print(Page page);
}
