package tachotwin.port;

import tachotwin.time.SimInstant;

/**
 * A navigation solution.
 *
 * @param valid whether position, speed and time may be used
 * @param latMicroDeg latitude in 10⁻⁶ degree, north positive
 * @param lonMicroDeg longitude in 10⁻⁶ degree, east positive
 * @param speedCentiKmh speed over ground in 0.01 km/h
 * @param courseCentiDeg course over ground in 0.01 degree, 0…35 999, clockwise from north
 * @param pdopTenths position dilution of precision in tenths
 * @param time UTC(SU) of the solution
 */
public record GnssFix(
    boolean valid,
    int latMicroDeg,
    int lonMicroDeg,
    int speedCentiKmh,
    int courseCentiDeg,
    int pdopTenths,
    SimInstant time) {}
