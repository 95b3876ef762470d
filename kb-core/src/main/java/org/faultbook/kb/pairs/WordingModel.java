package org.faultbook.kb.pairs;

import java.util.List;

/**
 * Which words of a symptom go with which words of a cause: a symmetric bilinear form over text vectors that adds to the score
 * of retrieval. Fitted so that the right record is chosen among those retrieved; a ridge holds it to nothing. With the vectors
 * of {@link MainDirections} this is a conditional logit with the symmetric pairwise kernel (Basilico and Hofmann 2004; Vert,
 * Qiu and Noble 2007). Symmetric, since few pairs tell what goes together and fewer which way.
 */
final class WordingModel {
    private static final int STEPS = 40;

    private final int size;
    /** Row by row. */
    private final double[] form;

    private WordingModel(int size, double[] form) {
        this.size = size;
        this.form = form;
    }

    /**
     * A past question as it was retrieved.
     *
     * @param offsets what retrieval says of each record, as a log weight
     * @param right by record, at least one
     */
    record Choice(float[] question, List<float[]> records, double[] offsets, boolean[] right) {}

    static WordingModel fit(List<Choice> choices, int size, double ridge) {
        double[] form = Descent.lowest(
                (point, gradient) -> {
                    double loss = 0;
                    for (int i = 0; i < point.length; i++) {
                        loss += ridge / 2 * point[i] * point[i];
                    }
                    for (Choice choice : choices) {
                        loss -= add(choice, new WordingModel(size, point), gradient);
                    }
                    for (int a = 0; a < size; a++) {
                        for (int b = 0; b <= a; b++) {
                            double mean = (gradient[a * size + b] + gradient[b * size + a]) / 2;
                            gradient[a * size + b] = mean + ridge * point[a * size + b];
                            gradient[b * size + a] = mean + ridge * point[b * size + a];
                        }
                    }
                    return loss;
                },
                new double[size * size],
                STEPS);
        return new WordingModel(size, form);
    }

    private static double add(Choice choice, WordingModel model, double[] gradient) {
        double[] asked = model.asked(choice.question());
        double[] scores = choice.offsets().clone();
        for (int j = 0; j < scores.length; j++) {
            scores[j] += told(asked, choice.records().get(j));
        }
        double likelihood = Softmax.gradient(scores, choice.right());
        double[] sum = new double[model.size];
        for (int j = 0; j < scores.length; j++) {
            float[] record = choice.records().get(j);
            double weight = scores[j];
            for (int d = 0; d < sum.length; d++) {
                sum[d] += weight * record[d];
            }
        }
        for (int a = 0; a < model.size; a++) {
            double of = choice.question()[a];
            int row = a * model.size;
            for (int d = 0; d < sum.length; d++) {
                gradient[row + d] += of * sum[d];
            }
        }
        return likelihood;
    }

    /** A question made ready to be told with many records. */
    double[] asked(float[] question) {
        double[] asked = new double[size];
        for (int a = 0; a < size; a++) {
            double of = question[a];
            int row = a * size;
            for (int d = 0; d < size; d++) {
                asked[d] += of * form[row + d];
            }
        }
        return asked;
    }

    /** How much more a record goes with a question than retrieval says, as a log weight. */
    static double told(double[] asked, float[] record) {
        double even = 0;
        double odd = 0;
        for (int d = 0; d + 1 < asked.length; d += 2) {
            even += asked[d] * record[d];
            odd += asked[d + 1] * record[d + 1];
        }
        return even + odd + (asked.length % 2 == 1 ? asked[asked.length - 1] * record[asked.length - 1] : 0);
    }
}
