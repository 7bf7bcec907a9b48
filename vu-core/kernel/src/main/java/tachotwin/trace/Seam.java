package tachotwin.trace;

/** The places where parts of the twin meet. */
public enum Seam {
  /** Vehicle unit and block, appendix Ж. */
  ZH,
  /** Card and card reader. */
  APDU,
  /** The vehicle's bus. */
  CAN,
  /** Block archive to server, appendix В. */
  AISTK,
  /** Keys, slots and ignition: what a person does. */
  HAND,
  /** Display and buzzer. */
  SCREEN,
  /** Printer. */
  PAPER,
  /** The block's protected archive. */
  ARCHIVE,
  /** Documents of appendix Г. */
  DOCUMENT,
  /** Files written to an external medium. */
  MEDIA
}
