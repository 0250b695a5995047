using KpiBot.Answers.Wording;
using KpiBot.Kpis;

namespace KpiBot.Answers;

/// <summary>A filter in words: <c>region: East or West</c>, <c>channel: without email</c>.</summary>
internal static class FilterText
{
    public static string Of(Filter filter, Texts texts)
    {
        var values = filter.Values.Select(value => DimensionWords.Value(value, texts.Language)).ToList();
        var joined = values.Count == 1 ? values[0] : texts.Or(string.Join(", ", values.SkipLast(1)), values[^1]);
        return $"{DimensionWords.Of(filter.Dimension, texts.Language)}: {(filter.Exclude ? texts.Without(joined) : joined)}";
    }
}
