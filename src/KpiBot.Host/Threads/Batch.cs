using System.Text.Json;
using KpiBot.Answers;
using KpiBot.Host.Workspaces;

namespace KpiBot.Host.Threads;

/// <summary>Many questions in one process: JSON Lines in, JSON Lines out, in the same order and, for the same input, the same bytes.</summary>
internal sealed class Batch(OpenWorkspace workspace, QuestionMoment moment, string name)
{
    public async Task RunAsync(TextReader lines, TextWriter answers, CancellationToken cancellation)
    {
        for (var number = 1; await lines.ReadLineAsync(cancellation) is { } line; number++)
            if (!string.IsNullOrWhiteSpace(line)) await answers.WriteAsync(await AnswerAsync(line, number, cancellation) + "\n");
        await answers.FlushAsync(cancellation);
    }

    private async Task<string> AnswerAsync(string line, int number, CancellationToken cancellation)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return await AnswerAsync(json.RootElement, number, cancellation);
        }
        catch (JsonException exception)
        {
            throw Fault(number, $"is no JSON ({exception.Message})");
        }
    }

    private async Task<string> AnswerAsync(JsonElement line, int number, CancellationToken cancellation)
    {
        if (line.ValueKind != JsonValueKind.Object) throw Fault(number, "is no JSON object");
        var at = Text(line, "now") is { } now ? moment.At(now) ?? throw Fault(number, $"has \"now\": \"{now}\", expected a day such as 2026-03-31") : moment;
        var today = at.Today(workspace.Calendar);
        var (question, conversation, given) = (Text(line, "q"), new Conversation(workspace), new List<Finding>());
        foreach (var asked in question is null ? Turns(line, number) : [question]) given.Add(await conversation.AskAsync(asked, today, moment.Language, cancellation));
        return AnswerJson.Written(indented: false, json =>
        {
            json.WriteStartObject();
            if (line.TryGetProperty("id", out var id))
            {
                json.WritePropertyName("id");
                id.WriteTo(json);
            }

            if (question is not null) AnswerJson.WriteMembers(json, given[0]);
            else WriteTurns(json, given);
            json.WriteEndObject();
        });
    }

    private static void WriteTurns(Utf8JsonWriter json, List<Finding> findings)
    {
        json.WriteStartArray("turns");
        foreach (var finding in findings) AnswerJson.Write(json, finding);
        json.WriteEndArray();
    }

    private List<string> Turns(JsonElement line, int number)
    {
        if (!line.TryGetProperty("turns", out var turns) || turns.ValueKind != JsonValueKind.Array) throw Fault(number, "has neither \"q\" nor \"turns\"");
        return [.. turns.EnumerateArray().Select(turn => (turn.ValueKind == JsonValueKind.Object ? Text(turn, "q") : null) ?? throw Fault(number, "has a turn without \"q\""))];
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private UsageException Fault(int number, string problem) =>
        new(FormattableString.Invariant($"{(name == "-" ? "standard input" : name)}, line {number} {problem}."));
}
