package tachotwin.app.scenario;

import tachotwin.app.vehicle.Track;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.gnss.GnssErrors;
import tachotwin.zh.dialect.Dialect;

/**
 * What a day is played with.
 *
 * @param trackName the track's name in the summary
 * @param track the way
 * @param seed seed of all keys and random numbers
 * @param profile norms that the device follows
 * @param variant whether it sends documents to the server
 * @param dialect what unit and block speak with each other
 * @param gnss errors of the block's receiver
 */
public record DayPlan(
    String trackName,
    Track track,
    long seed,
    Profile profile,
    Variant variant,
    Dialect dialect,
    GnssErrors gnss) {}
