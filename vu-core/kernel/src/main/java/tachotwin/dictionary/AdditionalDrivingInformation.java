package tachotwin.dictionary;

/**
 * AdditionalInformation, the last parameter of tables Б.80 and Б.82.
 *
 * <p>Bits from the lowest: drives of 10 h left 3, reduced rests left 3, unknown period 2, card data
 * insufficient 2, weekly calculation on 2, multi-manning 2, time overlap 2.
 *
 * @param tenHourDrivesLeft 0…7, 7 = not available
 * @param reducedRestsLeft 0…7, 7 = not available
 * @param unknownPeriod the day has a period without known activity
 * @param cardDataInsufficient the card does not hold enough to compute
 * @param weeklyCalculation the week is computed
 * @param multiManning the vehicle has a crew
 * @param timeOverlap times on the card overlap
 */
public record AdditionalDrivingInformation(
    int tenHourDrivesLeft,
    int reducedRestsLeft,
    Indication unknownPeriod,
    Indication cardDataInsufficient,
    Indication weeklyCalculation,
    Indication multiManning,
    Indication timeOverlap) {
  /** Nothing is known. */
  public static final AdditionalDrivingInformation NOT_AVAILABLE = ofBits(0xFFFF);

  /** Refuses counters of more than three bits. */
  public AdditionalDrivingInformation {
    if (tenHourDrivesLeft >>> 3 != 0 || reducedRestsLeft >>> 3 != 0) {
      throw new IllegalArgumentException("counters of three bits");
    }
  }

  /** The two octets as a number. */
  public int bits() {
    return tenHourDrivesLeft
        | reducedRestsLeft << 3
        | unknownPeriod.bits() << 6
        | cardDataInsufficient.bits() << 8
        | weeklyCalculation.bits() << 10
        | multiManning.bits() << 12
        | timeOverlap.bits() << 14;
  }

  /** The information of two octets. */
  public static AdditionalDrivingInformation ofBits(int bits) {
    return new AdditionalDrivingInformation(
        bits & 7,
        bits >>> 3 & 7,
        Indication.of(bits >>> 6),
        Indication.of(bits >>> 8),
        Indication.of(bits >>> 10),
        Indication.of(bits >>> 12),
        Indication.of(bits >>> 14));
  }
}
