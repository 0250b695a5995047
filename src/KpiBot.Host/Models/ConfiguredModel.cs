using KpiBot.Host.Settings;
using KpiBot.LanguageModel;
using KpiBot.LanguageModel.Clients;
using KpiBot.Questions;
using Microsoft.Extensions.AI;

namespace KpiBot.Host.Models;

/// <summary>The language model of the settings.</summary>
internal sealed class ConfiguredModel : IDisposable
{
    private readonly IChatClient _client;

    private ConfiguredModel(LanguageOptions options, TimeProvider time)
    {
        _client = ChatClients.Create(options.Kind, new Uri(options.Address), options.Model, options.Key.Reveal(), time);
        Reader = new ModelReader(_client, options.Limits, time);
    }

    /// <summary>Asked where the rules are unsure.</summary>
    public ISecondReader Reader { get; }

    /// <summary>The model; null when none is configured, and then nothing is ever sent anywhere.</summary>
    public static ConfiguredModel? Of(LanguageOptions options, TimeProvider time) => options.Kind == ModelProvider.None ? null : new ConfiguredModel(options, time);

    /// <summary>What keeps it from answering, in a sentence; null when it answers.</summary>
    public Task<string?> ProblemAsync(TimeSpan limit, TimeProvider time, CancellationToken cancellation) => ModelCheck.ProblemAsync(_client, limit, time, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
