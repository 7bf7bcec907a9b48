package tachotwin.vu.selftest;

import tachotwin.octet.Octets;

/**
 * Who the unit is (Д.2, 5.1).
 *
 * @param manufacturer maker
 * @param model model
 * @param serialNumber serial number
 * @param software version of its software
 * @param softwareHash Streebog-256 of its software
 */
public record UnitIdentity(
    String manufacturer, String model, String serialNumber, String software, Octets softwareHash) {}
