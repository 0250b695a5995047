using System.Text.Json;
using KpiBot.Questions.Glosses;

namespace KpiBot.LanguageModel.Prompts;

/// <summary>Reads a reply. What is not exactly of the agreed shape is nonsense as a whole: nothing is guessed from it.</summary>
internal static class ReplyReader
{
    /// <summary>A longer reply is not looked at.</summary>
    public const int LongestReply = 16_000;

    private const int MostParts = 20;
    private const int LongestWords = 500;
    private static readonly JsonDocumentOptions Strictly = new() { MaxDepth = 4, AllowDuplicateProperties = false };
    private static readonly Dictionary<string, GlossKind> Kinds = Enum.GetValues<GlossKind>().ToDictionary(ReplySchema.NameOf, StringComparer.Ordinal);

    /// <summary>The glosses, none when the model has nothing to say; null for nonsense.</summary>
    public static IReadOnlyList<Gloss>? Read(string reply)
    {
        if (reply.Length > LongestReply) return null;
        try
        {
            using var json = JsonDocument.Parse(reply, Strictly);
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A text that is no text: half of a surrogate pair.
            return null;
        }
    }

    private static List<Gloss>? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || root.GetPropertyCount() != 1 || !root.TryGetProperty("parts", out var parts)) return null;
        if (parts.ValueKind != JsonValueKind.Array || parts.GetArrayLength() > MostParts) return null;
        var glosses = new List<Gloss>();
        foreach (var part in parts.EnumerateArray())
        {
            if (part.ValueKind != JsonValueKind.Object || part.GetPropertyCount() != 3) return null;
            if (Text(part, "words") is not { Length: <= LongestWords } words || Text(part, "as") is not { } name || Text(part, "is") is not { } term) return null;
            if (!Kinds.TryGetValue(name, out var kind)) return null;
            glosses.Add(new Gloss(words, kind, term));
        }
        return glosses;
    }

    private static string? Text(JsonElement part, string name) => part.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
