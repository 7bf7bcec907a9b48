package tachotwin.vu.event;

import java.util.EnumSet;
import java.util.Set;
import tachotwin.port.Trouble;

/** What the troubles that detectors tell are to the unit: table Б.15 and the display. */
final class TroubleMeaning {
  /** What Order 36, item 17.11, counts among the accidents. */
  static final Set<Trouble> ACCIDENTS =
      Set.copyOf(EnumSet.of(Trouble.ACCIDENT_BUTTON, Trouble.BLOW, Trouble.TILT));

  private TroubleMeaning() {}

  /** The event or fault. */
  static EventType event(Trouble trouble) {
    return switch (trouble) {
      case CASE_OPEN -> EventType.CASE_OPENING;
      case SEAL_BROKEN, SUPPLY_CONNECTOR, SENSOR_CONNECTOR, GNSS_CONNECTOR, LINK_CONNECTOR ->
          EventType.HARDWARE;
      case MOTION_DATA -> EventType.MOTION_DATA;
      case SENSOR_AUTHENTICATION -> EventType.SENSOR_AUTHENTICATION;
      case SENSOR_CHANGED -> EventType.SENSOR_CHANGED;
      case CARD_DATA -> EventType.CARD_DATA;
      case STORED_DATA -> EventType.STORED_DATA;
      case DATA_TRANSFER -> EventType.DATA_TRANSFER;
      case SENSOR_BREACH -> EventType.SENSOR_BREACH;
      case SENSOR_REFUSES -> EventType.SENSOR_REFUSES;
      case SENSOR_STORED_DATA -> EventType.SENSOR_STORED_DATA;
      case SENSOR_DATA_TRANSFER -> EventType.SENSOR_DATA_TRANSFER;
      case SENSOR_CASE_OPEN -> EventType.SENSOR_CASE_OPENING;
      case SENSOR_HARDWARE -> EventType.SENSOR_HARDWARE;
      case SOFTWARE, PROCESSOR, MEMORY -> EventType.UNIT_FAULT;
      case PRINTER -> EventType.PRINTER_FAULT;
      case DISPLAY -> EventType.DISPLAY_FAULT;
      case SLOT_1, SLOT_2 -> EventType.CARD_READER_FAULT;
      case COMMUNICATION, ACCELEROMETER -> EventType.GENERAL_FAULT;
      case ACCIDENT_BUTTON -> EventType.ACCIDENT_BUTTON;
      case BLOW -> EventType.BLOW;
      case TILT -> EventType.TILT;
    };
  }

  /** The warning. */
  static Warning warning(Trouble trouble) {
    return switch (trouble) {
      case CASE_OPEN -> Warning.CASE_OPEN;
      case SEAL_BROKEN -> Warning.SEAL_BROKEN;
      case SUPPLY_CONNECTOR -> Warning.SUPPLY_CONNECTOR;
      case SENSOR_CONNECTOR -> Warning.SENSOR_CONNECTOR;
      case GNSS_CONNECTOR -> Warning.GNSS_CONNECTOR;
      case LINK_CONNECTOR -> Warning.LINK_CONNECTOR;
      case MOTION_DATA -> Warning.MOTION_DATA;
      case SENSOR_AUTHENTICATION,
          SENSOR_CHANGED,
          CARD_DATA,
          STORED_DATA,
          DATA_TRANSFER,
          SENSOR_BREACH,
          SENSOR_REFUSES,
          SENSOR_STORED_DATA,
          SENSOR_DATA_TRANSFER,
          SENSOR_CASE_OPEN,
          SENSOR_HARDWARE ->
          Warning.SECURITY;
      case SOFTWARE -> Warning.SOFTWARE;
      case PROCESSOR, MEMORY -> Warning.UNIT_FAULT;
      case PRINTER -> Warning.PRINTER_FAULT;
      case DISPLAY -> Warning.DISPLAY_FAULT;
      case SLOT_1 -> Warning.SLOT_FAULT_1;
      case SLOT_2 -> Warning.SLOT_FAULT_2;
      case COMMUNICATION -> Warning.COMMUNICATION_FAULT;
      case ACCELEROMETER -> Warning.ACCELEROMETER_FAULT;
      case ACCIDENT_BUTTON, BLOW, TILT -> Warning.ACCIDENT;
    };
  }
}
