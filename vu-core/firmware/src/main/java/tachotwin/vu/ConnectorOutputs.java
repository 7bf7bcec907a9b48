package tachotwin.vu;

/**
 * What the unit gives at its connectors (4.15.8): the counters grow while it is supplied.
 *
 * @param distance pulses at B8, four a metre
 * @param motion pulses at B6, B7 and D6, those of the sensor
 * @param warning whether D4, the general warning, is on; it also lights the lamp of Е.1.8
 */
public record ConnectorOutputs(long distance, long motion, boolean warning) {
  /** Without supply. */
  static final ConnectorOutputs DEAD = new ConnectorOutputs(0, 0, false);
}
