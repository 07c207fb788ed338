package org.rapporteur.read.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Collects the straight lines that a page draws: strokes, the sides of boxes, and boxes so thin
/// that they are lines.
final class Strokes {

    /// The most lines of one page that are kept; a drawing has more, a table fewer.
    private static final int MOST = 5_000;

    private static final List<String> PAINT =
            List.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*");

    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> path = new ArrayList<>();
    private double left;
    private double top;
    private boolean upright = true;
    private double penX;
    private double penY;

    void begin(PDRectangle box, int rotation) {
        rules.clear();
        path.clear();
        left = box.getLowerLeftX();
        top = box.getUpperRightY();
        upright = rotation == 0;
    }

    List<Rule> rules() {
        return rules;
    }

    void listen(PDFStreamEngine engine) {
        engine.addOperator(step(engine, "m", this::move));
        engine.addOperator(step(engine, "l", this::line));
        engine.addOperator(step(engine, "re", this::box));
        engine.addOperator(step(engine, "n", (context, numbers) -> path.clear()));
        for (var name : PAINT) {
            engine.addOperator(step(engine, name, (context, numbers) -> paint()));
        }
    }

    private void move(PDFStreamEngine engine, List<Double> numbers) {
        if (numbers.size() >= 2) {
            penX = numbers.get(0);
            penY = numbers.get(1);
        }
    }

    private void line(PDFStreamEngine engine, List<Double> numbers) {
        if (numbers.size() >= 2) {
            add(engine, penX, penY, numbers.get(0), numbers.get(1));
            move(engine, numbers);
        }
    }

    private void box(PDFStreamEngine engine, List<Double> numbers) {
        if (numbers.size() < 4) {
            return;
        }
        double x = numbers.get(0);
        double y = numbers.get(1);
        double right = x + numbers.get(2);
        double up = y + numbers.get(3);
        add(engine, x, y, right, y);
        add(engine, x, up, right, up);
        add(engine, x, y, x, up);
        add(engine, right, y, right, up);
    }

    private void add(PDFStreamEngine engine, double x0, double y0, double x1, double y1) {
        if (!upright || path.size() + rules.size() >= MOST) {
            return;
        }
        var matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
        var from = matrix.transformPoint((float) x0, (float) y0);
        var to = matrix.transformPoint((float) x1, (float) y1);
        var rule =
                new Rule(
                        Math.min(from.x, to.x) - left,
                        top - Math.max(from.y, to.y),
                        Math.max(from.x, to.x) - left,
                        top - Math.min(from.y, to.y));
        if (rule.isLevel() || rule.isUpright()) {
            path.add(rule);
        }
    }

    private void paint() {
        rules.addAll(path);
        path.clear();
    }

    /// What is done at one drawing step with its numbers.
    private interface Step {
        void take(PDFStreamEngine engine, List<Double> numbers);
    }

    private static OperatorProcessor step(PDFStreamEngine engine, String name, Step step) {
        return new OperatorProcessor(engine) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                var numbers =
                        operands.stream()
                                .filter(COSNumber.class::isInstance)
                                .map(each -> (double) ((COSNumber) each).floatValue())
                                .toList();
                step.take(engine, numbers);
            }

            @Override
            public String getName() {
                return name;
            }
        };
    }
}
