package tachotwin.app.vehicle;

/**
 * The vehicle at one moment.
 *
 * @param metres travelled since the start
 * @param speedKmh speed in km/h
 * @param courseDegrees course clockwise from north, 0 ≤ course &lt; 360; standing, where the track
 *     goes on
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
public record MotionState(
    double metres, double speedKmh, double courseDegrees, double latitude, double longitude) {}
