using KpiBot.Delivery;
using KpiBot.Storage;

namespace KpiBot.Host.Workspaces;

/// <summary>The registers of a folder, beside the host that changes them: what would be written is thrown away.</summary>
internal sealed class ReadRegisters(Workspace workspace) : IRegisters
{
    public IRegister<T> Of<T>(string kind) where T : class => new Register<T>(workspace, kind);

    public Task<bool> CommitAsync(IReadOnlyList<RegisterWrite> writes, IReadOnlyList<Message> messages, CancellationToken cancellation) => throw new InvalidOperationException("These registers are read only.");

    private sealed class Register<T>(Workspace workspace, string kind) : IRegister<T> where T : class
    {
        public Task<IReadOnlyList<Entry<T>>> AllAsync(string beginning, CancellationToken cancellation) => Task.FromResult(workspace.Kept<T>(kind, beginning));

        public Task<T?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult(workspace.Kept<T>(kind, id).FirstOrDefault(entry => entry.Id == id)?.Value);

        public RegisterWrite Add(string id, T value) => new(kind, id, null, IsNew: true);

        public RegisterWrite Put(string id, T value) => new(kind, id, null);

        public RegisterWrite Remove(string id) => new(kind, id, null);
    }
}
