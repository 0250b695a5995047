using KpiBot.Kpis;

namespace KpiBot.Answers.Composition;

/// <summary>Good news and bad.</summary>
internal static class Tones
{
    public static Tone Of(Favourable better, decimal change) => (better, change) switch
    {
        (Favourable.Higher, > 0) or (Favourable.Lower, < 0) => Tone.Good,
        (Favourable.Higher, < 0) or (Favourable.Lower, > 0) => Tone.Bad,
        _ => Tone.Neutral,
    };
}
