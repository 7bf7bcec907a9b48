package tachotwin.card.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.card.auth.CardCredentials;
import tachotwin.card.auth.Challenges;
import tachotwin.card.auth.PinState;
import tachotwin.card.auth.SecurityState;
import tachotwin.card.filesystem.Directory;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.card.filesystem.FileSystem;
import tachotwin.octet.Octets;

/**
 * All that the commands of one card work on: what lasts (files, PIN, keys) and what a reset drops
 * (selection, security state).
 */
public final class CardState {
  private final FileSystem files;
  private final CardCredentials credentials;
  private final Challenges challenges;
  private PinState pin;

  private SecurityState security = new SecurityState();
  private Directory directory = Directory.MF;
  private @Nullable ElementaryFile file;
  private boolean protectedMessage;
  private boolean keyDamaged;

  /** The state of a card just reset. */
  public CardState(
      FileSystem files, CardCredentials credentials, Challenges challenges, PinState pin) {
    this.files = files;
    this.credentials = credentials;
    this.challenges = challenges;
    this.pin = pin;
  }

  /** Drops selection, PIN, authentication, channel and hash; files and counters stay. */
  public void reset() {
    security = new SecurityState();
    directory = Directory.MF;
    file = null;
    protectedMessage = false;
  }

  /** The files. */
  public FileSystem files() {
    return files;
  }

  /** The keys. */
  public CardCredentials credentials() {
    return credentials;
  }

  /** The challenges. */
  public Challenges challenges() {
    return challenges;
  }

  /** PIN and PUK. */
  public PinState pin() {
    return pin;
  }

  /** Keeps the result of a try. */
  void pin(PinState after) {
    pin = after;
  }

  /** Who talks to the card. */
  SecurityState security() {
    return security;
  }

  /** Whether the command at work came by secure messaging. */
  void protectedMessage(boolean isProtected) {
    protectedMessage = isProtected;
  }

  /** The private key no longer works. */
  public void damageKey() {
    keyDamaged = true;
  }

  boolean isKeyDamaged() {
    return keyDamaged;
  }

  Directory directory() {
    return directory;
  }

  Optional<ElementaryFile> file() {
    return Optional.ofNullable(file);
  }

  void select(ElementaryFile selected) {
    file = selected;
  }

  /** Makes a directory current; it ends authentication and hash, the PIN stays verified. */
  void select(Directory selected) {
    directory = selected;
    file = null;
    security.dropAuthentication();
    security.hash(null);
  }

  boolean mayRead(ElementaryFile one) {
    boolean pinDone = security.isPinVerified() || !pin.policy().beforeReading();
    return (pinDone || protectedMessage)
        && one.read().isMet(security.isPinVerified(), protectedMessage);
  }

  boolean mayUpdate(ElementaryFile one) {
    return one.update().isMet(security.isPinVerified(), protectedMessage);
  }

  Octets content(ElementaryFile one) {
    return files.content(one);
  }
}
