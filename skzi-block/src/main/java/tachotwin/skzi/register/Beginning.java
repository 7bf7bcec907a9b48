package tachotwin.skzi.register;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.skzi.archive.CardsAtEvent;
import tachotwin.skzi.state.BlockState;
import tachotwin.time.SimInstant;

/**
 * The circumstances in which something begins.
 *
 * @param at when
 * @param position where
 * @param cards cards in both slots
 * @param odometer odometer, km
 * @param speed speed, km/h
 */
public record Beginning(
    SimInstant at, GeoCoordinates position, CardsAtEvent cards, int odometer, int speed) {
  /** As the state is now. */
  public static Beginning of(BlockState state, SimInstant at) {
    return new Beginning(
        at,
        state.whereabouts().position(),
        state.slots().cards(),
        state.whereabouts().odometer(),
        state.whereabouts().wholeSpeed());
  }

  /** The same at another place. */
  public Beginning in(GeoCoordinates place) {
    return new Beginning(at, place, cards, odometer, speed);
  }

  /** The same at another odometer, km. */
  public Beginning withOdometer(int km) {
    return new Beginning(at, position, cards, km, speed);
  }
}
