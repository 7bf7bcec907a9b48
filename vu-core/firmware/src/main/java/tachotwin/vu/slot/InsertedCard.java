package tachotwin.vu.slot;

import tachotwin.octet.Octets;

/**
 * An accepted card.
 *
 * @param identity who it is
 * @param icc content of EF ICC (0002h), read before the application was selected
 * @param ic content of EF IC (0005h)
 * @param session its stay
 */
public record InsertedCard(CardIdentity identity, Octets icc, Octets ic, CardSession session) {}
