package org.rapporteur.read;

import com.rtfparserkit.rtf.Command;

/// What holds inside a group of the Rich Text Format until it ends.
final class RtfGroup {

    /// What a group is.
    enum Kind {
        TEXT,
        SKIPPED,
        FOOTNOTE,
        ENDNOTE,
        BOX,
        MARKER,
        RUNNING,
        STYLE,
        INFO
    }

    Kind kind = Kind.TEXT;
    boolean inTable;
    boolean bold;
    boolean raised;
    int style;
    String info = "";
    private boolean hidden;
    private boolean deleted;
    private boolean inside;

    /// A group inside this one, to which the same applies.
    RtfGroup inner() {
        var inner = new RtfGroup();
        inner.kind = isApart() ? kind : Kind.TEXT;
        inner.inside = inside || (kind != Kind.TEXT && !isApart());
        inner.inTable = inTable;
        inner.bold = bold;
        inner.raised = raised;
        inner.style = style;
        inner.hidden = hidden;
        inner.deleted = deleted;
        return inner;
    }

    /// Whether the group holds something other than text of the document.
    boolean isApart() {
        return kind == Kind.SKIPPED || kind == Kind.STYLE || kind == Kind.INFO;
    }

    boolean isSilent() {
        return isApart() || hidden || deleted;
    }

    /// Whether words here are the body's, not those of a note, a box or a running head.
    boolean isBody() {
        return kind == Kind.TEXT && !inside;
    }

    /// Takes a command that says how what follows is set; whether it was one.
    boolean take(Command command, int number, boolean on) {
        switch (command) {
            case pard -> {
                inTable = false;
                style = 0;
            }
            case plain -> plain();
            case intbl -> inTable = true;
            case s -> style = number;
            case b -> bold = on;
            case v -> hidden = on;
            case deleted -> deleted = on;
            case nosupersub, sub -> raised = false;
            case up -> raised = number > 0;
            default -> {
                return isRaise(command);
            }
        }
        return true;
    }

    private boolean isRaise(Command command) {
        boolean raise = command.getCommandName().equals("super");
        raised |= raise;
        return raise;
    }

    private void plain() {
        bold = false;
        hidden = false;
        raised = false;
    }
}
