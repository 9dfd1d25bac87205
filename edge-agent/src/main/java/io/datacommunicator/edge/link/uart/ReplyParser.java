package io.datacommunicator.edge.link.uart;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.PackedDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lines. A line of a known kind with a wrong length or no hexadecimal digits is garbled, not another kind. */
public final class ReplyParser {

    private static final int STATUS_LEAST = 6;
    private static final int STATUS_MOST = 8;
    private static final int PAGE_LENGTH = 8;
    private static final int MEMORY_LINE = 32;

    private static final List<Kind> KINDS = List.of(
            kind("ty:(.+)", found -> new Reply.Type(found.group(1).strip())),
            kind("@T3:(.*)", found -> hello(found.group(1))),
            kind("@TF:(.*)", found -> status(found.group(1))),
            kind("@tr:37,(.*)", found -> identity(found.group(1))),
            kind("@tr:([345][2-5]),([^,]*),(.*)", ReplyParser::page),
            kind("@tr:00", found -> new Reply.NotThere()),
            kind("@tg:43(.*)", found -> new Reply.MaintenanceCounts(block(found.group(1), 8, 12))),
            kind("@tg:[cC]0(.*)", found -> new Reply.MaintenancePercents(block(found.group(1), 2, 3))),
            kind("rt:(.*)", found -> memoryWords(found.group(1))),
            kind("ic:(.*)", found -> new Reply.Inputs(block(found.group(1), 4, 4))),
            kind("@[A-Z].*|[A-Z]{2}:.*", found -> new Reply.Question(found.group())));

    private ReplyParser() {}

    /** The meaning of a line without its end. */
    public static Reply parse(String line) throws Garbled {
        for (var kind : KINDS) {
            var matcher = kind.pattern().matcher(line);
            if (matcher.matches()) {
                return kind.reading().read(matcher);
            }
        }
        return new Reply.Other(line);
    }

    private static Reply hello(String text) throws Garbled {
        if (text.length() < 5) {
            throw new Garbled("an @T3 has an article number of four digits and a type");
        }
        var article = block(text.substring(0, 4), 2, 2);
        return new Reply.Hello(wordAt(0, article), text.substring(4).strip());
    }

    private static Reply status(String hex) throws Garbled {
        return new Reply.Status(block(hex, STATUS_LEAST, STATUS_MOST));
    }

    private static Reply identity(String hex) throws Garbled {
        var block = block(hex, 8, 8);
        return new Reply.Identity(
                wordAt(0, block),
                wordAt(2, block),
                PackedDate.unpack(wordAt(4, block)),
                PackedDate.unpack(wordAt(6, block)));
    }

    private static Reply page(Matcher found) throws Garbled {
        int page = block(found.group(2), 1, 1).at(0);
        int bank = block(found.group(1), 1, 1).at(0);
        return new Reply.Page(bank, page, block(found.group(3), (bank & 1) == 0 ? PAGE_LENGTH : 1, PAGE_LENGTH));
    }

    private static Reply memoryWords(String hex) throws Garbled {
        var block = block(hex, MEMORY_LINE, MEMORY_LINE);
        var words = new ArrayList<Integer>();
        for (int i = 0; i < MEMORY_LINE; i += 2) {
            words.add(wordAt(i, block));
        }
        return new Reply.MemoryWords(words);
    }

    private static int wordAt(int offset, Bytes block) {
        return block.at(offset) << 8 | block.at(offset + 1);
    }

    private static Bytes block(String hex, int least, int most) throws Garbled {
        int octets = hex.length() / 2;
        if (!hex.matches("[0-9A-Fa-f]*") || hex.length() % 2 != 0) {
            throw new Garbled("a reply holds something else than pairs of hexadecimal digits");
        }
        if (octets < least || octets > most) {
            throw new Garbled("a reply holds %d bytes, which should be %d to %d".formatted(octets, least, most));
        }
        return Bytes.ofHex(hex);
    }

    private static Kind kind(String pattern, Reading reading) {
        return new Kind(Pattern.compile(pattern), reading);
    }

    private record Kind(Pattern pattern, Reading reading) {}

    private interface Reading {
        Reply read(Matcher found) throws Garbled;
    }
}
