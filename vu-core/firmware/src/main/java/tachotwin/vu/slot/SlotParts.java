package tachotwin.vu.slot;

import java.util.function.BooleanSupplier;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.motion.VehicleReading;

/**
 * What both slots share.
 *
 * @param dialogue the block
 * @param turns one conversation with a card at a time
 * @param entrances one card at a time from its PIN to its acceptance (Order 36, appendix 3, 9.1)
 * @param reading clock, odometer, motion
 * @param holder the person before the display
 * @param driversRefused whether drivers' cards are refused now (Г.7.11)
 */
public record SlotParts(
    BlockDialogue dialogue,
    Turns turns,
    Turns entrances,
    VehicleReading reading,
    HolderDialogue holder,
    BooleanSupplier driversRefused) {}
