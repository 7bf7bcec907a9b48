package tachotwin.skzi.archive;

import java.util.Optional;
import tachotwin.time.SimInstant;

/**
 * The first place at which an archive is not as it was written.
 *
 * @param file name of the segment's file
 * @param offset offset of the record in it
 * @param index number of the record in the segment, from 0; the header is −1
 * @param kind kind of the record, where it can still be told
 * @param at moment of the record as it stands there now, where it can be told
 * @param after moment of the record before it, which holds; none at the beginning
 * @param defect what is wrong
 */
public record Alteration(
    String file,
    long offset,
    int index,
    Optional<RecordKind> kind,
    Optional<SimInstant> at,
    Optional<SimInstant> after,
    Defect defect) {}
