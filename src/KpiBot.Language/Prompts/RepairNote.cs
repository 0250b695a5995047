using System.Text;
using KpiBot.Periods;
using KpiBot.Questions.Glosses;

namespace KpiBot.LanguageModel.Prompts;

/// <summary>What did not hold in a reply, told to the model once. Only words of the question are repeated, never those of the reply.</summary>
internal static class RepairNote
{
    /// <summary>For a reply that was not of the agreed shape.</summary>
    public const string NoJson = "The reply was not of the agreed shape. Answer with the JSON object alone: {\"parts\":[{\"words\":\"…\",\"as\":\"…\",\"is\":\"…\"}]}";

    /// <summary>For glosses that do not hold.</summary>
    public static string Of(Roll<GlossFault> faults)
    {
        var note = new StringBuilder("The parts do not hold. Answer again with all parts, mended.");
        foreach (var fault in faults.Distinct().Take(8)) note.Append("\n- ").Append(Sentence(fault));
        return note.ToString();
    }

    private static string Sentence(GlossFault fault) => fault.Problem switch
    {
        GlossProblem.NotInQuestion => "\"words\" of a part do not stand in the question: copy them letter by letter.",
        GlossProblem.UnknownTerm => $"the term given for \"{Masking.Mask(fault.Words)}\" is none of those listed for its kind.",
        GlossProblem.Understood => $"\"{Masking.Mask(fault.Words)}\" holds words that are understood already: take fewer words.",
        GlossProblem.NoNumber => $"\"{Masking.Mask(fault.Words)}\" must hold the number of units, and no other number.",
        GlossProblem.Unexplained => $"\"{Masking.Mask(fault.Words)}\" is not explained by any part.",
        GlossProblem.MayBeName or GlossProblem.NotInData => $"\"{Masking.Mask(fault.Words)}\" may be a name: it is a value.",
        GlossProblem.NoQuery => "with these parts it is still no question about a KPI.",
    };
}
