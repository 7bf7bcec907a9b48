package tachotwin.port;

/** What a detector of the vehicle unit can tell: something is not as it should be. */
public enum Trouble {
  /** The case is open (17h). */
  CASE_OPEN,
  /** A seal is broken (4.2.1.2; 18h). */
  SEAL_BROKEN,
  /** The connector of the supply is open (4.2.1.5). */
  SUPPLY_CONNECTOR,
  /** The connector of the motion sensor is open (4.2.1.5). */
  SENSOR_CONNECTOR,
  /** The connector of the antenna of GNSS is open (4.2.1.5). */
  GNSS_CONNECTOR,
  /** The connector of the antenna of the communication device is open (4.2.1.5). */
  LINK_CONNECTOR,
  /** The stream of data of the motion sensor is disturbed (09h). */
  MOTION_DATA,
  /** The digital channel of the sensor (contact B4) fails its authentication (11h). */
  SENSOR_AUTHENTICATION,
  /** Another sensor is at the digital channel (13h). */
  SENSOR_CHANGED,
  /** Data written to a card did not stay whole (14h). */
  CARD_DATA,
  /** Data in the memory did not stay whole (15h). */
  STORED_DATA,
  /** Data were damaged between the parts of the unit (16h). */
  DATA_TRANSFER,
  /** The sensor tells of an attempt on its security (20h). */
  SENSOR_BREACH,
  /** The sensor tells that its authentication of the unit failed (21h). */
  SENSOR_REFUSES,
  /** The sensor tells that its stored data are damaged (22h). */
  SENSOR_STORED_DATA,
  /** The sensor tells of an internal error of transfer (23h). */
  SENSOR_DATA_TRANSFER,
  /** The sensor tells that its case was opened (24h). */
  SENSOR_CASE_OPEN,
  /** The sensor tells that its hardware was tampered with (25h). */
  SENSOR_HARDWARE,
  /** The software is not the registered one, by its check sum (table 1; 31h). */
  SOFTWARE,
  /** The processor of the unit fails (31h). */
  PROCESSOR,
  /** The memory of the unit cannot be read or written (31h). */
  MEMORY,
  /** The printer does not work (32h). */
  PRINTER,
  /** The display does not work (33h). */
  DISPLAY,
  /** The reader of slot 1 does not work (36h). */
  SLOT_1,
  /** The reader of slot 2 does not work (36h). */
  SLOT_2,
  /** The communication device does not work (4.7.12; 30h). */
  COMMUNICATION,
  /** The sensor of acceleration and tilt does not work (Order 36, item 17.10; 30h). */
  ACCELEROMETER,
  /** The button «авария» is held (Order 36, item 17.11). */
  ACCIDENT_BUTTON,
  /** The sensor of acceleration feels a blow (Order 36, item 17.11). */
  BLOW,
  /** The vehicle is tilted beyond what is allowed (Order 36, item 17.11). */
  TILT
}
