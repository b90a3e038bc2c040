// One day in a calendar file (RFC 5545).
import { isoOf } from "./tanggal";

export interface CalendarDay {
  uid: string;
  day: number;
  judul: string;
  uraian: string;
  tempat: string;
  alamat: string;
}

const LONGEST_LINE = 75; // octets, without the line's end (RFC 5545, 3.1)
const bytes = new TextEncoder();
const basic = (iso: string): string => iso.replace(/[-:]|\.\d+/g, "");
const escape = (text: string): string =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, "\\n");

/** Folds a line after whole characters; the lines that follow begin with a space. */
export function fold(line: string): string {
  const lines: string[] = [];
  let current = "";
  let length = 0;
  for (const mark of line) {
    const size = bytes.encode(mark).length;
    if (length + size > LONGEST_LINE) {
      lines.push(current);
      current = " ";
      length = 1;
    }
    current += mark;
    length += size;
  }
  return [...lines, current].join("\r\n");
}

/** The calendar file: an event of a whole day with a reminder at eight in the morning. */
export function calendarFile(event: CalendarDay, made = new Date()): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Katalog SOP//Kapan selesai//ID",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${escape(event.uid)}`,
    `DTSTAMP:${basic(made.toISOString())}`,
    `DTSTART;VALUE=DATE:${basic(isoOf(event.day))}`,
    `DTEND;VALUE=DATE:${basic(isoOf(event.day + 1))}`,
    `SUMMARY:${escape(event.judul)}`,
    `DESCRIPTION:${escape(event.uraian)}`,
    ...(event.tempat ? [`LOCATION:${escape(event.tempat)}`] : []),
    ...(event.alamat ? [`URL:${event.alamat}`] : []),
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escape(event.judul)}`,
    "TRIGGER:PT8H",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}
