#!/usr/bin/env python3
"""A driver's morning at the device, as a test to start from. Standard library only.

    python3 docs/clients/example_test_panel.py              starts ./tachotwin panel by itself
    TACHOTWIN_PANEL=http://127.0.0.1:8034 python3 …         uses the panel that runs there: its
                                                            bench is lost
    pytest docs/clients/example_test_panel.py               the same by pytest

Time stands, and passes only where the test lets it: what is seen is the same each time.
"""

import contextlib
import unittest

import tachotwin_panel

panel = None
started = contextlib.ExitStack()


def setUpModule():
    global panel
    panel = started.enter_context(tachotwin_panel.served())


def tearDownModule():
    started.close()


class DriversMorning(unittest.TestCase):
    def setUp(self):
        panel.fresh_bench()

    def test_card_drive_print_download(self):
        self.put_in(1, "driver", shows="Орехов")
        panel.drive(60)
        panel.step("10m")
        self.assertEqual("DRIVE", panel.state()["drivers"][0]["activity"])
        self.assertIn("60 км/ч", panel.screen()[1])
        panel.drive(0)
        panel.step_until(lambda state: not state["unit"]["moving"])

        stop = panel.step("2m")
        printed = self.print_the_day()
        self.assertIn("Фамилия Орехов", printed)
        self.assertIn("Время управления: 00:11", printed)
        downloaded = self.download()

        # The same again: nothing has been printed yet, and then the octets are the same.
        self.assertEqual(stop, panel.rewind(stop))
        self.assertEqual([], panel.printouts())
        self.assertEqual([], panel.files())
        self.assertEqual(printed, self.print_the_day())
        self.assertEqual(downloaded, self.download())

    def test_wrong_pin_while_time_goes_on(self):
        panel.speed(20)
        panel.resume()
        panel.push(1, "driver")
        panel.wait_until(lambda state: state["unit"]["pinWanted"] == 1)
        panel.pin("4321")
        panel.wait_until(lambda state: "попыток: 2" in " ".join(state["display"]["lines"]))

    def test_refusal_names_the_line(self):
        with self.assertRaises(tachotwin_panel.PanelError) as caught:
            panel.controls("key ok", "key nonsense")
        self.assertEqual((400, 2), (caught.exception.status, caught.exception.line))

    def put_in(self, slot, card, shows):
        """Ignition, card, PIN by keys; ``shows`` is seen on the display in between."""
        panel.ignition(True)
        panel.push(slot, card)
        panel.step_until(lambda state: state["unit"]["pinWanted"] == slot)
        self.assertIn("Карта %d: введите ПИН" % slot, panel.screen()[0])
        panel.pin()
        panel.step_until(lambda state: shows in " ".join(state["display"]["lines"]))
        panel.step_until(lambda state: state["slots"][slot - 1]["locked"])

    def print_the_day(self):
        """The day of the card; gives the text of the strip."""
        self.assertEqual([], panel.orders("print card1")["missed"])
        last = panel.printouts()[-1]["number"]
        self.assertEqual(b"\x89PNG", panel.strip(last, "png")[:4])
        return panel.strip(last)

    def download(self):
        """Unit and card with the company's card; gives the files by their names."""
        self.put_in(2, "company", shows="⌂")
        self.assertEqual([], panel.orders("download unit", "download card")["missed"])
        names = [file["name"] for file in panel.files()]
        self.assertEqual(2, len(names), names)
        self.assertRegex(names[0], r"^M_20260302_\d{4}_.+\.ddd$")
        self.assertRegex(names[1], r"^RFSKZI-RUD0000000012300-20260302_\d{4}\.ddd$")
        return {name: panel.file(name) for name in names}


if __name__ == "__main__":
    unittest.main()
