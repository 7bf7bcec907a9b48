package tachotwin.vu.slot;

import java.util.function.BooleanSupplier;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.motion.VehicleReading;

/**
 * What both slots share.
 *
 * @param dialogue the block
 * @param turns one conversation with a card at a time
 * @param reading clock, odometer, motion
 * @param holder the person before the display
 * @param driversRefused whether drivers' cards are refused now (Г.7.11)
 */
public record SlotParts(
    BlockDialogue dialogue,
    Turns turns,
    VehicleReading reading,
    HolderDialogue holder,
    BooleanSupplier driversRefused) {}
