package tachotwin.card.auth;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.gost.Certificate;
import tachotwin.gost.VerificationKey;
import tachotwin.gost.channel.CardEnd;
import tachotwin.gost.channel.SecureMessaging;
import tachotwin.octet.Octets;

/** What a card holds of its outside from reset to reset; a new card session begins with nothing. */
public final class SecurityState {
  private boolean pinVerified;
  private @Nullable Octets challenge;
  private @Nullable Certificate block;
  private @Nullable CardEnd authentication;
  private @Nullable SecureMessaging messaging;
  private @Nullable Octets hash;
  private @Nullable VerificationKey selectedKey;

  /** Whether the holder gave the right PIN since the reset. */
  public boolean isPinVerified() {
    return pinVerified;
  }

  /** Notes the result of a VERIFY. */
  public void pinVerified(boolean right) {
    pinVerified = right;
  }

  /** The challenge of the command before, where there is one. */
  public Optional<Octets> challenge() {
    return Optional.ofNullable(challenge);
  }

  /** Holds a challenge, or gives it up with null. */
  public void challenge(@Nullable Octets given) {
    challenge = given;
  }

  /** The certificate of the block that was verified last. */
  public Optional<Certificate> block() {
    return Optional.ofNullable(block);
  }

  /** Holds the verified certificate of a block; an earlier authentication ends. */
  public void block(Certificate verified) {
    dropAuthentication();
    block = verified;
  }

  /** The card's end of the authentication, once the block has proved itself. */
  public Optional<CardEnd> authentication() {
    return Optional.ofNullable(authentication);
  }

  /** The block has proved itself; an earlier channel ends. */
  public void authenticated(CardEnd end) {
    messaging = null;
    authentication = end;
  }

  /** The channel with the block, while there is one. */
  public Optional<SecureMessaging> messaging() {
    return Optional.ofNullable(messaging);
  }

  /** Opens the channel; another needs a new authentication. */
  public void messaging(SecureMessaging opened) {
    messaging = opened;
    authentication = null;
  }

  /** Forgets block, authentication and channel. */
  public void dropAuthentication() {
    block = null;
    authentication = null;
    messaging = null;
    selectedKey = null;
  }

  /** The public key that MANAGE SECURITY ENVIRONMENT chose. */
  public Optional<VerificationKey> selectedKey() {
    return Optional.ofNullable(selectedKey);
  }

  /** Chooses a public key for VERIFY DIGITAL SIGNATURE. */
  public void select(VerificationKey key) {
    selectedKey = key;
  }

  /** The hash that COMPUTE DIGITAL SIGNATURE will sign. */
  public Optional<Octets> hash() {
    return Optional.ofNullable(hash);
  }

  /** Holds a hash, or forgets it with null. */
  public void hash(@Nullable Octets held) {
    hash = held;
  }
}
