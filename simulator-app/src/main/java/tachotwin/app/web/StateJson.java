package tachotwin.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.session.LiveBench;
import tachotwin.card.TachographCard;
import tachotwin.paper.PaperLine;
import tachotwin.port.GnssFix;
import tachotwin.port.TachographState;
import tachotwin.screen.render.Bitmap;
import tachotwin.screen.screen.DotDisplay;
import tachotwin.skzi.accounting.NormTable;
import tachotwin.skzi.accounting.Norms;
import tachotwin.vu.VehicleUnit;
import tachotwin.vu.menu.UnitView;
import tachotwin.zh.DriverTimes;

/** The state of a bench as docs/remote-control.md says; made on the simulation thread. */
final class StateJson {
  private final NormTable norms = NormTable.load();
  private PaperLine upper = PaperLine.BLANK;
  private PaperLine lower = PaperLine.BLANK;
  private String dots = "";

  /**
   * Everything but what moves with time alone.
   *
   * @param number the number of the bench
   */
  ObjectNode of(LiveBench live, int number) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    put(out.putObject("bench").put("number", number), live.settings());
    display(out.putObject("display"), live.bench().display());
    out.put("sound", live.bench().buzzer().isSounding());
    out.put("lamp", live.bench().unit().outputs().warning());
    unit(out.putObject("unit"), live);
    slots(out.putArray("slots"), live);
    drivers(out.putArray("drivers"), live);
    norms(out.putObject("norms"), live);
    vehicle(out.putObject("vehicle"), live);
    cards(out.putArray("cards"), live);
    ArrayNode faults = out.putArray("faults");
    live.faults()
        .forEach((name, value) -> faults.addObject().put("name", name).put("value", value));
    out.put("lastKey", live.lastKey());
    out.putObject("paper")
        .put("printouts", live.bench().printer().printed().size())
        .put("present", live.bench().printer().hasPaper());
    out.put("connector", live.attached().word());
    out.put("files", live.medium().files().size());
    out.put("documents", live.bench().documents().documents().size());
    ObjectNode orders = out.putObject("orders").put("done", live.orders().isDone());
    ArrayNode said = orders.putArray("said");
    live.said().forEach(said::add);
    return out;
  }

  private static void put(ObjectNode out, BenchSettings settings) {
    out.put("seed", settings.seed()).put("profile", settings.profile().id());
    out.put("variant", settings.variant().id()).put("block", settings.blockModel().name());
    out.put("start", settings.start().toString()).put("blockDays", settings.blockDays());
  }

  private void display(ObjectNode out, DotDisplay display) {
    out.putArray("lines").add(display.upper().text()).add(display.lower().text());
    out.put("warning", display.isWarning());
    if (dots.isEmpty() || !upper.equals(display.upper()) || !lower.equals(display.lower())) {
      upper = display.upper();
      lower = display.lower();
      dots = Base64.getEncoder().encodeToString(rows(display.dots()));
    }
    out.put("width", DotDisplay.WIDTH).put("height", DotDisplay.HEIGHT).put("dots", dots);
  }

  private static byte[] rows(Bitmap bitmap) {
    int row = (bitmap.width() + 7) / 8;
    byte[] out = new byte[row * bitmap.height()];
    for (int y = 0; y < bitmap.height(); y++) {
      for (int x = 0; x < bitmap.width(); x++) {
        if (bitmap.dark(x, y)) {
          out[y * row + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    return out;
  }

  private static void unit(ObjectNode out, LiveBench live) {
    VehicleUnit unit = live.bench().unit();
    UnitView view = unit.view();
    out.put("on", unit.isOn()).put("ready", unit.isReady()).put("moving", unit.isMoving());
    out.put("busy", unit.isBusy()).put("asking", unit.isAsking());
    out.put("mode", view.mode().title());
    out.put("speedKmh", view.speedKmh()).put("odometerKm", view.odometerKm());
    out.put("pinWanted", unit.pinWanted());
  }

  private static void slots(ArrayNode out, LiveBench live) {
    for (int slot = 1; slot <= 2; slot++) {
      out.addObject()
          .put("card", live.cards().in(slot).orElse(null))
          .put("locked", live.bench().slot(slot).isLocked());
    }
  }

  private static void drivers(ArrayNode out, LiveBench live) {
    VehicleUnit unit = live.bench().unit();
    TachographState state = unit.state(live.queue().now());
    for (int slot = 1; slot <= 2; slot++) {
      DriverTimes times = unit.view().times(slot);
      out.addObject()
          .put("activity", unit.view().activity(slot).name())
          .put("since", unit.view().activitySince(slot).toString())
          .put("card", slot == 1 ? state.card1() : state.card2())
          .put("continuousDriving", times.continuousDriving())
          .put("cumulativeBreak", times.cumulativeBreak())
          .put("dailyDriving", times.dailyDriving())
          .put("weekDriving", times.weekDriving())
          .put("twoWeekDriving", times.twoWeekDriving());
    }
  }

  private void norms(ObjectNode out, LiveBench live) {
    Norms in = norms.at(live.queue().now());
    out.put("continuousDriving", in.continuousDriving().toSeconds() / 60);
    out.put("sufficientBreak", in.wholeBreak().toSeconds() / 60);
    out.put("dailyDriving", in.dailyDriving().toSeconds() / 60);
    out.put("weekDriving", in.weekDriving().toSeconds() / 60);
    out.put("twoWeekDriving", in.twoWeekDriving().toSeconds() / 60);
  }

  private static void vehicle(ObjectNode out, LiveBench live) {
    GnssFix fix = live.fix();
    out.put("ignition", live.bench().isIgnitionOn());
    out.put("target", Math.round(live.throttle().targetKmh()));
    out.put("kmh", Math.round(live.throttle().kmh(live.queue().now()) * 10) / 10.0);
    out.put("metres", Math.round(live.throttle().metres(live.queue().now())));
    out.put("latitude", fix.latMicroDeg() / 1e6).put("longitude", fix.lonMicroDeg() / 1e6);
    out.put("course", fix.courseCentiDeg() / 100);
    out.putObject("track").put("name", live.trackName()).put("playing", live.isPlaying());
  }

  private static void cards(ArrayNode out, LiveBench live) {
    for (Map.Entry<String, TachographCard> each : live.cards().all().entrySet()) {
      TachographCard card = each.getValue();
      int slot = live.cards().slot(each.getKey());
      ObjectNode one =
          out.addObject()
              .put("name", each.getKey())
              .put("type", Names.lower(card.image().type()))
              .put("holder", live.cards().order(each.getKey()).holder().name())
              .put("until", live.cards().order(each.getKey()).validUntil().toString())
              .put("number", card.number())
              .put("fault", live.cards().fault(each.getKey()).word());
      if (slot == 0) {
        one.putNull("slot");
      } else {
        one.put("slot", slot);
      }
    }
  }
}
