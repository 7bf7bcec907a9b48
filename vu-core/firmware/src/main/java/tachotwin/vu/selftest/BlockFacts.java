package tachotwin.vu.selftest;

import java.util.Optional;
import tachotwin.octet.Octets;
import tachotwin.zh.BlockActivation;
import tachotwin.zh.BlockStatus;
import tachotwin.zh.UnitActivation;
import tachotwin.zh.VehicleActivation;

/**
 * What the block told at start-up.
 *
 * @param status answer to 32
 * @param block answer to 33
 * @param faults answer to 31, a number of a fault each
 * @param unit answer to 34; nothing before activation
 * @param vehicle answer to 35; nothing before activation
 */
public record BlockFacts(
    BlockStatus status,
    BlockActivation block,
    Octets faults,
    Optional<UnitActivation> unit,
    Optional<VehicleActivation> vehicle) {}
