package tachotwin.skzi.state;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.profile.Variant;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.zh.BlockFlags;
import tachotwin.zh.DriverTimes;

/** The state of one block. */
public final class BlockState {
  private final BlockIdentity identity;
  private final Profile profile;
  private final Variant variant;
  private final CardSlots slots = new CardSlots();
  private final Set<Integer> faults = new TreeSet<>();
  private Activation activation = Activation.NONE;
  private Optional<CalibrationFact> calibration = Optional.empty();
  private Whereabouts whereabouts = Whereabouts.UNKNOWN;
  private Accounting accounting = (slot, now) -> DriverTimes.NONE;
  private int documentsWaiting;
  private int flags;

  /** A block as it leaves the factory. */
  public BlockState(BlockIdentity identity, Profile profile, Variant variant) {
    this.identity = identity;
    this.profile = profile;
    this.variant = variant;
  }

  /** Who the block is. */
  public BlockIdentity identity() {
    return identity;
  }

  /** The norms that the device follows. */
  public Profile profile() {
    return profile;
  }

  /** What a rule of the profile says. */
  public int rule(Rule rule) {
    return rule.of(profile);
  }

  /** Whether the tachograph sends documents. */
  public Variant variant() {
    return variant;
  }

  /** The slots. */
  public CardSlots slots() {
    return slots;
  }

  /** What the block is activated for. */
  public Activation activation() {
    return activation;
  }

  /** The block was activated or passed to another stage. */
  public void activation(Activation now) {
    this.activation = now;
  }

  /** The calibration in force. */
  public Optional<CalibrationFact> calibration() {
    return calibration;
  }

  /** A calibration was made. */
  public void calibration(CalibrationFact made) {
    this.calibration = Optional.of(made);
  }

  /** Where the vehicle is and how it moves. */
  public Whereabouts whereabouts() {
    return whereabouts;
  }

  /** The vehicle is somewhere else. */
  public void whereabouts(Whereabouts now) {
    this.whereabouts = now;
  }

  /** The accounting of work and rest. */
  public Accounting accounting() {
    return accounting;
  }

  /** Names the accounting. */
  public void accounting(Accounting named) {
    this.accounting = named;
  }

  /** Sets or clears a flag of the answers 32 and 60. */
  public void flag(BlockFlags flag, boolean on) {
    flags = on ? flags | flag.mask() : flags & ~flag.mask();
  }

  /** The flags as the answers 32 and 60 carry them. */
  public int flags() {
    return flags;
  }

  /** Codes of table Б.15 of the faults that last, in their order (answer 31); may be changed. */
  public Set<Integer> faults() {
    return faults;
  }

  /** Number of documents that wait for the server. */
  public int documentsWaiting() {
    return documentsWaiting;
  }

  /** The number of documents that wait for the server changed. */
  public void documentsWaiting(int count) {
    this.documentsWaiting = count;
    flag(BlockFlags.DOCUMENTS_WAIT, count > 0);
  }
}
