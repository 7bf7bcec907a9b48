package tachotwin.vu.mode;

/**
 * What the cards in the slots let a person print and download (4.8.1, 4.10.1).
 *
 * @param mode the mode
 * @param cards the accepted cards
 */
public record AccessRights(OperatingMode mode, CardPair cards) {
  /** Whether data of the unit and the block may be printed. */
  public boolean mayPrintUnit() {
    return mode != OperatingMode.WORK || cards.has(CardType.DRIVER);
  }

  /** Whether the data of the driver's card in a slot may be printed: 1, 2. */
  public boolean mayPrintCard(int slot) {
    return cards.in(slot) == CardType.DRIVER && mode != OperatingMode.CALIBRATION;
  }

  /** Whether the events of the card in a slot may be printed: 1, 2 (Order 36, 39.3 and 39.4). */
  public boolean mayPrintEvents(int slot) {
    return cards.in(slot) == CardType.DRIVER || cards.in(slot) == CardType.WORKSHOP;
  }

  /** Whether the plate of a calibration may be printed (Е.2.4.5). */
  public boolean mayPrintPlate() {
    return mode == OperatingMode.CALIBRATION;
  }

  /** Whether the document of a technical inspection may be asked for (4.10.1, 4.17.2). */
  public boolean mayInspect() {
    return mayPrintUnit() || cards.has(CardType.SERVICE);
  }

  /** Whether the unit and the block may be downloaded. */
  public boolean mayDownloadUnit() {
    return mode != OperatingMode.WORK;
  }

  /** Whether the driver's card in the other slot may be downloaded. */
  public boolean mayDownloadCard() {
    return cards.has(CardType.DRIVER)
        && (mode == OperatingMode.CONTROL || mode == OperatingMode.COMPANY);
  }

  /** Whether the unit may be calibrated: no card beside the workshop's (Е.3.1.1). */
  public boolean mayCalibrate() {
    return mode == OperatingMode.CALIBRATION
        && cards.has(CardType.WORKSHOP)
        && cards.has(CardType.NONE);
  }

  /** The slot of the card that gives the right; 0 where a driver's card does. */
  public int slotOfAuthority() {
    return switch (mode) {
      case CONTROL -> cards.slotOf(CardType.CONTROL);
      case CALIBRATION -> cards.slotOf(CardType.WORKSHOP);
      case COMPANY -> cards.slotOf(CardType.COMPANY);
      case WORK -> 0;
    };
  }
}
