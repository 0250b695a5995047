using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Answers;

/// <summary>An answer in JSON, for programs: members always in the same order, numbers unrounded, the text as a person reads it beside them.</summary>
public static class AnswerJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The answer as one object; on one line unless <paramref name="indented"/>.</summary>
    public static string Of(Finding answer, bool indented = false) => Written(indented, json => Write(json, answer));

    /// <summary>What <paramref name="write"/> writes, with the settings every JSON of ours is written with: accents as they are, control characters escaped.</summary>
    public static string Written(bool indented, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, indented ? Indented : Compact)) write(json);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>The answer as one object.</summary>
    public static void Write(Utf8JsonWriter json, Finding answer)
    {
        json.WriteStartObject();
        WriteMembers(json, answer);
        json.WriteEndObject();
    }

    /// <summary>The answer's members, into an object that is open.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Finding answer)
    {
        json.WriteString("outcome", JsonNames.Snake(answer.Outcome));
        if (answer.Query is { } query)
        {
            QueryJson.Write(json, query);
            WriteResults(json, answer, query);
        }
        if (AnswerText.Missing(answer) is { Count: > 0 } missing) json.Strings("missing", missing);
        if (answer.Interpretation is Interpretation.Clarify clarify) WriteClarify(json, clarify);
        json.WriteString("text", AnswerText.Of(answer));
        json.WriteString("language", answer.Interpretation.Language.Tag());
        if (answer.Interpretation is Interpretation.Understood { Reading.Count: > 0 } understood) WriteReading(json, understood);
    }

    private static void WriteResults(Utf8JsonWriter json, Finding answer, Query query)
    {
        json.WriteStartArray("results");
        for (var at = 0; at < answer.Results.Count; at++) ResultJson.Write(json, answer, at);
        json.WriteEndArray();
        if (query.Intent != Intent.Freshness) return;
        json.WriteStartObject("dataAsOf");
        foreach (var source in answer.Workspace.Sources.OrderBy(source => source.Name, StringComparer.Ordinal)) json.WriteString(source.Name, JsonWriting.Iso(source.AsOf));
        json.WriteEndObject();
    }

    private static void WriteClarify(Utf8JsonWriter json, Interpretation.Clarify clarify)
    {
        json.WriteStartObject("clarify");
        json.WriteString("question", Composition.AskBackBlocks.Question(clarify, Wording.Texts.Of(clarify.Language)));
        json.WriteStartArray("options");
        foreach (var option in clarify.Options)
        {
            json.WriteStartObject();
            json.WriteString("label", option.Label);
            json.Strings("kpis", option.Kpis);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteReading(Utf8JsonWriter json, Interpretation.Understood understood)
    {
        json.WriteStartArray("reading");
        foreach (var part in understood.Reading)
        {
            json.WriteStartObject();
            json.WriteString("words", part.Words);
            json.WriteString("meaning", part.Meaning);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
