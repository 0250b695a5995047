using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Slack.Api;

namespace KpiBot.Slack.Installing;

/// <summary>Slack's own word on messages, which it gives to anyone without a token.</summary>
public static class BlockCheck
{
    /// <summary>What Slack has against a message, in each of its forms; one line that all is well where it has nothing.</summary>
    public static async Task<IReadOnlyList<Checked>> RunAsync(SlackSettings settings, string name, IReadOnlyList<SlackMessage> messages, TimeProvider time, CancellationToken cancellation)
    {
        using var wire = new SlackWire(new SlackAddresses(settings.ApiUrl, settings.IsDevelopment), settings.CallLimit, time);
        var found = new List<Checked>();
        foreach (var message in messages)
            foreach (var (form, number) in message.Forms.Select((form, at) => (form, at + 1)))
                found.AddRange(await OfAsync(wire, FormattableString.Invariant($"{name}, form {number}"), new JsonObject { ["text"] = message.Text, ["blocks"] = form.DeepClone() }, cancellation));
        return found.Count == 0 ? [new(true, $"Slack takes \"{name}\" in every form.")] : found;
    }

    private static async Task<IEnumerable<Checked>> OfAsync(SlackWire wire, string name, JsonObject message, CancellationToken cancellation) =>
        await wire.CallAsync(Method.ValidateBlocks, Json.Of(new JsonObject { ["message"] = message }), authorization: null, Faults.Of, cancellation) switch
        {
            SlackOutcome<Faults>.Done done => done.Value.All.Select(fault => new Checked(false, $"{name}: {fault}")),
            SlackOutcome<Faults>.Permanent permanent => [new(false, $"{name}: {permanent.Error}")],
            SlackOutcome<Faults>.RetrySafe retry => [new(null, $"{name} was not checked: {retry.Error}.")],
            _ => [new(null, $"{name} was not checked.")],
        };

    private sealed record Faults(IReadOnlyList<string> All)
    {
        public static Faults Of(JsonElement root) => new([.. root.Items("errors").Select(error => $"{error.Text("pointer")} {error.Text("code")}: {error.Text("message")}")]);
    }
}
