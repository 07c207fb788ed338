package org.rapporteur.web;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/// Rows, up to so many.
final class CappedRows implements RowSet {

    private final RowSet rows;
    private final long most;

    private CappedRows(RowSet rows, long most) {
        this.rows = rows;
        this.most = most;
    }

    /// Rows whose first has been looked for: what there is to sort and to count is done then, and
    /// what fails at that has failed.
    static CappedRows begun(RowSet rows, long most) {
        var unused = rows.hasNext();
        return new CappedRows(rows, most);
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Binding next() {
        if (rows.getRowNumber() >= most) {
            throw new TooMuchException(
                    "An answer has at most %d rows; page through more with LIMIT and OFFSET"
                            .formatted(most));
        }
        return rows.next();
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
