package tachotwin.skzi.download;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tachotwin.dictionary.DetailedSpeedBlock;
import tachotwin.dictionary.TimeStamp;
import tachotwin.download.DetailedSpeed;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.skzi.archive.MotionSample;

/**
 * Composes the speed of each second of the minutes with motion (record 04h, tables Б.9 and Б.44).
 */
record SpeedSource(Archive archive) {
  private static final int SECONDS = 60;
  private static final int JOURNAL = 65_535;

  /** One record, or several where one cannot hold all minutes. */
  List<DetailedSpeed> of(Period period) {
    List<DetailedSpeedBlock> blocks =
        archive.between(MotionMinute.class, period.from(), period.behind()).stream()
            .filter(minute -> minute.samples().stream().anyMatch(one -> one.speed() > 0))
            .map(SpeedSource::block)
            .toList();
    List<DetailedSpeed> out = new ArrayList<>();
    for (int from = 0; from == 0 || from < blocks.size(); from += JOURNAL) {
      out.add(new DetailedSpeed(blocks.subList(from, Math.min(blocks.size(), from + JOURNAL))));
    }
    return out;
  }

  private static DetailedSpeedBlock block(MotionMinute minute) {
    List<Integer> speeds =
        new ArrayList<>(Collections.nCopies(SECONDS, DetailedSpeedBlock.UNDEFINED));
    for (MotionSample sample : minute.samples()) {
      speeds.set(sample.second(), Math.min(DetailedSpeedBlock.MAX_SPEED, sample.wholeSpeed()));
    }
    return new DetailedSpeedBlock(TimeStamp.of(minute.at()), speeds);
  }
}
