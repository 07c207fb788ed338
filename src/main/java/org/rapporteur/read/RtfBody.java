package org.rapporteur.read;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.document.Properties;
import org.rapporteur.read.Piece.Role;

/// The text of a document in the Rich Text Format, command by command.
final class RtfBody extends RtfListenerAdaptor {

    /// Groups that hold no text of the document.
    private static final Set<Command> SKIPPED =
            EnumSet.of(
                    Command.fonttbl,
                    Command.colortbl,
                    Command.pict,
                    Command.object,
                    Command.fldinst,
                    Command.shprslt,
                    Command.nonshppict,
                    Command.annotation,
                    Command.ftnsep,
                    Command.aftnsep,
                    Command.listtable,
                    Command.xe,
                    Command.tc,
                    Command.bkmkstart,
                    Command.sn,
                    Command.themedata,
                    Command.datastore,
                    Command.background);

    /// Groups that are marked as ones to pass over, and hold text nevertheless.
    private static final Set<Command> TAKEN =
            EnumSet.of(
                    Command.shpinst,
                    Command.fldrslt,
                    Command.listtext,
                    Command.pntext,
                    Command.footnote,
                    Command.ftnalt);

    private static final Set<Command> RUNNING =
            EnumSet.of(
                    Command.header,
                    Command.headerf,
                    Command.headerl,
                    Command.headerr,
                    Command.footer,
                    Command.footerf,
                    Command.footerl,
                    Command.footerr);

    private static final int DEEPEST = 5_000;

    private final Draft draft;
    private final RtfTables tables;
    private final RtfStyles styles = new RtfStyles();
    private final RtfInfo info = new RtfInfo();
    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private RtfGroup group = new RtfGroup();
    private String marker = "";
    private int footnotes;
    private int endnotes;
    private int pages;

    RtfBody(Draft draft) {
        this.draft = draft;
        this.tables = new RtfTables(draft);
    }

    List<Piece> pieces() {
        tables.end();
        return draft.pieces();
    }

    int pages() {
        return pages;
    }

    Properties properties() {
        return info.properties();
    }

    /// A step that may find a document to be none that we read.
    private interface Step {
        void take() throws UnreadableDocumentException;
    }

    private static void run(Step step) {
        try {
            step.take();
        } catch (UnreadableDocumentException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    public void processGroupStart() {
        groups.push(group);
        group = group.inner();
        if (groups.size() > DEEPEST) {
            throw new IllegalStateException("Nested too deeply");
        }
    }

    @Override
    public void processGroupEnd() {
        run(() -> end(group));
        group = groups.isEmpty() ? new RtfGroup() : groups.pop();
    }

    private void end(RtfGroup ended) throws UnreadableDocumentException {
        switch (ended.kind) {
            case FOOTNOTE -> draft.endNote(Integer.toString(++footnotes));
            case ENDNOTE -> draft.endNote(Numerals.roman(++endnotes));
            case BOX -> draft.endBox();
            case MARKER -> marker = draft.endWords().strip();
            case RUNNING -> running(draft.endWords());
            case STYLE, INFO, TEXT, SKIPPED -> {
                // nothing was begun
            }
        }
    }

    private void running(String words) {
        words.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> draft.add(new Piece.Paragraph(Role.FURNITURE, 0, "", line)));
    }

    @Override
    public void processString(String string) {
        if (group.kind == RtfGroup.Kind.STYLE) {
            styles.named(string);
        } else if (group.kind == RtfGroup.Kind.INFO) {
            info.words(group.info, string);
        } else {
            run(() -> words(string));
        }
    }

    private void words(String words) throws UnreadableDocumentException {
        if (group.isSilent()) {
            return;
        }
        var text = words.replace('\n', ' ').replace('\r', ' ');
        if (group.isBody() && !text.isBlank()) {
            tables.place(group.inTable);
        }
        settle(text);
        if (group.raised) {
            draft.raised(text, group.bold);
        } else {
            draft.words(text, group.bold);
        }
    }

    /// Says what the paragraph is before its first words.
    private void settle(String words) {
        if (!group.isBody() || draft.hasWords() || words.isBlank()) {
            return;
        }
        int level = styles.level(group.style);
        var role = marker.isEmpty() ? Role.TEXT : Role.ITEM;
        draft.begin(level > 0 ? Role.HEADING : role, level, marker);
        marker = "";
    }

    @Override
    public void processCommand(Command command, int number, boolean given, boolean isOptional) {
        boolean on = !given || number != 0;
        if (isOptional && !TAKEN.contains(command)) {
            group.kind = RtfGroup.Kind.SKIPPED;
        } else if (group.kind == RtfGroup.Kind.STYLE) {
            styles.take(command, number);
        } else if (group.kind == RtfGroup.Kind.INFO) {
            group.info = command.getCommandName();
            pages = command == Command.nofpages ? number : pages;
        } else {
            run(() -> take(command, number, on));
        }
    }

    private void take(Command command, int number, boolean on) throws UnreadableDocumentException {
        if (SKIPPED.contains(command)) {
            group.kind = RtfGroup.Kind.SKIPPED;
        } else if (command == Command.nofpages) {
            pages = number;
        } else if (!group.isSilent() && !isGroup(command) && !isWords(command)) {
            if (!group.take(command, number, on)) {
                layout(command);
            }
        }
    }

    private boolean isGroup(Command command) throws UnreadableDocumentException {
        var kind =
                switch (command) {
                    case footnote -> RtfGroup.Kind.FOOTNOTE;
                    case shptxt -> RtfGroup.Kind.BOX;
                    case listtext, pntext -> RtfGroup.Kind.MARKER;
                    case stylesheet -> RtfGroup.Kind.STYLE;
                    case info -> RtfGroup.Kind.INFO;
                    default -> RUNNING.contains(command) ? RtfGroup.Kind.RUNNING : group.kind;
                };
        boolean begins = kind != group.kind;
        if (begins) {
            group.kind = kind;
            if (!group.isApart()) {
                draft.beginInside();
            }
        }
        return begins;
    }

    private boolean isWords(Command command) throws UnreadableDocumentException {
        var sign =
                switch (command) {
                    case tab -> "\t";
                    case emdash -> "\u2014";
                    case endash -> "\u2013";
                    case lquote -> "\u2018";
                    case rquote -> "\u2019";
                    case ldblquote -> "\u201c";
                    case rdblquote -> "\u201d";
                    case bullet -> "\u2022";
                    case nonbreakingspace -> "\u00a0";
                    case nonbreakinghyphen -> "-";
                    case emspace, enspace, qmspace -> " ";
                    default -> "";
                };
        if (!sign.isEmpty()) {
            words(sign);
        }
        return !sign.isEmpty();
    }

    private void layout(Command command) throws UnreadableDocumentException {
        switch (command) {
            case ftnalt -> {
                if (group.kind == RtfGroup.Kind.FOOTNOTE) {
                    group.kind = RtfGroup.Kind.ENDNOTE;
                }
            }
            case par -> paragraph();
            case line -> draft.lineBreak();
            case page, pagebb -> draft.page();
            case sect -> {
                paragraph();
                draft.page();
            }
            case trowd -> tables.define();
            case trhdr -> tables.header();
            case cell -> tables.endCell();
            case row -> tables.endRow();
            case nestcell, nestrow -> draft.end();
            default -> {
                // how things look
            }
        }
    }

    private void paragraph() {
        if (group.isBody()) {
            tables.leave(group.inTable);
        }
        draft.end();
        marker = group.isBody() ? "" : marker;
    }
}
