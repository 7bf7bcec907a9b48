package tachotwin.skzi.document;

import java.util.Optional;
import tachotwin.dictionary.EventFaultType;
import tachotwin.document.DocumentType;

/**
 * Which notice tells of which event that the block registers (4.7.12, 4.7.13); those that the unit
 * finds it tells itself (273), and an excess of speed is document 210.
 */
final class NoticeTypes {
  private NoticeTypes() {}

  static Optional<DocumentType> of(EventFaultType event) {
    if (!(event instanceof EventFaultType.Code code)) {
      return Optional.empty();
    }
    return switch (code) {
      case NO_GNSS_POSITION -> Optional.of(DocumentType.GNSS_NOTICE);
      case DRIVING_WITHOUT_CARD -> Optional.of(DocumentType.CARDLESS_NOTICE);
      case SENSOR_FAULT, MOTION_DATA_ERROR, MOTION_CONFLICT ->
          Optional.of(DocumentType.MOTION_NOTICE);
      case POWER_INTERRUPTION -> Optional.of(DocumentType.POWER_NOTICE);
      case SECURITY_BREACH, SENSOR_CHANGED, CASE_OPENING, HARDWARE_SABOTAGE ->
          Optional.of(DocumentType.PROTECTION_NOTICE);
      case TIME_OVERLAP, CARD_INSERTION_WHILE_DRIVING, SESSION_NOT_CLOSED ->
          Optional.of(DocumentType.CARD_NOTICE);
      case BLOCK_FAULT -> Optional.of(DocumentType.BLOCK_FAULT_NOTICE);
      default -> Optional.empty();
    };
  }

  /** Whether it is told of when it begins, not only when it is over. */
  static boolean isToldAtOnce(EventFaultType event) {
    Optional<DocumentType> type = of(event);
    return type.filter(
            one -> one == DocumentType.PROTECTION_NOTICE || one == DocumentType.BLOCK_FAULT_NOTICE)
        .isPresent();
  }
}
