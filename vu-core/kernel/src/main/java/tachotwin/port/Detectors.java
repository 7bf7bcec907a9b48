package tachotwin.port;

/**
 * The detectors of the vehicle unit: what its self-control sees of its parts, wires and
 * surroundings (4.2.1.5, 4.4.7, 4.13; Order 36, items 17 and 18). They work without supply.
 */
public interface Detectors {
  /** The temperature where nobody asks for another, °C. */
  int ROOM = 20;

  /** A unit of which there is nothing to tell, at room temperature. */
  Detectors NOTHING =
      new Detectors() {
        @Override
        public boolean tells(Trouble trouble) {
          return false;
        }

        @Override
        public int celsius() {
          return ROOM;
        }

        @Override
        public void listener(Runnable onChange) {}
      };

  /** Whether something is not as it should be now. */
  boolean tells(Trouble trouble);

  /** The temperature of the unit, °C. */
  int celsius();

  /** Names who is told when anything of this has changed. */
  void listener(Runnable onChange);
}
