using System.Security.Cryptography;
using System.Text;
using KpiBot.Access;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Push;
using KpiBot.Host.Settings;
using KpiBot.Host.Workspaces;
using KpiBot.Storage;
using NodaTime;

namespace KpiBot.Host.Intake;

/// <summary>One place where rows are pushed: who may, and what they are.</summary>
internal sealed class IntakePlace(string name, IReadOnlyList<Secret> secrets, Mapping mapping, Workspace workspace, TimeProvider time)
{
    /// <summary>How old a delivery may be, and how far ahead of our clock.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    // As long as its signature is taken, by a clock that was set back a little too.
    private static readonly Duration Remembered = Duration.FromTimeSpan(4 * Window);

    /// <summary>The places of the settings, by their names in small letters; a mapping that cannot be used is a <see cref="UsageException"/>.</summary>
    public static async Task<Dictionary<string, IntakePlace>> OfAsync(IReadOnlyDictionary<string, IntakeOptions> settings, Workspace workspace, TimeProvider time, CancellationToken cancellation)
    {
        var places = new Dictionary<string, IntakePlace>(StringComparer.Ordinal);
        foreach (var (key, options) in settings)
            places[key.ToLowerInvariant()] = new IntakePlace(key.ToLowerInvariant(), options.Secrets, await MappingOf(key, options, cancellation), workspace, time);
        return places;
    }

    /// <summary>The mapping of a place; one that cannot be used is a <see cref="UsageException"/>.</summary>
    public static async Task<Mapping> MappingOf(string name, IntakeOptions options, CancellationToken cancellation)
    {
        var mapping = await MappingFile.ReadAsync(options.Mapping, cancellation);
        return PushMapping.Problem(mapping) is { } problem ? throw new UsageException($"Nothing can be pushed by the mapping {options.Mapping} of the setting {IntakeOptions.Section}:{name}, for {problem}.") : mapping;
    }

    /// <summary>Whether a delivery comes from someone who has the secret, now.</summary>
    public bool Admits(IntakeSignature signature, ReadOnlySpan<byte> body) => signature.IsOf(time.GetUtcNow(), Window) & signature.Fits(secrets, body);

    /// <summary>Takes the rows in.</summary>
    public async Task<PushOutcome> TakeAsync(IntakeSignature signature, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var isNew = workspace.AgreementHistory.Count == 0;
        var agreement = isNew ? mapping.Workspace.Apply(workspace.Agreement) : workspace.Agreement;
        var until = Instant.FromDateTimeOffset(time.GetUtcNow()) + Remembered;
        var outcome = await new PushImport(workspace, mapping, time).RunAsync(body, DeliveryOf(signature), until, agreement.Calendar, cancellation);
        if (isNew && outcome is PushOutcome.Taken { Rows: > 0 }) await workspace.SeedAgreementAsync(agreement, $"mapping of {mapping.Source}", CancellationToken.None);
        return outcome;
    }

    /// <summary>What a delivery is known by when it comes again: its signature, which stands for time and body.</summary>
    private string DeliveryOf(IntakeSignature signature) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"intake {name} {signature.Timestamp} {signature.Mac}")));
}
