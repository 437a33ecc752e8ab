namespace Declaraties.Web.Toegang;

/// <summary>De weg van de dienst naar de aanmeldvoorziening, waarop haar eigen storing een storing is en geen antwoord.</summary>
internal sealed class Achterkanaal() : DelegatingHandler(new SocketsHttpHandler())
{
    /// <summary>Zo lang wordt op haar gewacht.</summary>
    public static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var antwoord = await base.SendAsync(request, cancellationToken);
        if ((int)antwoord.StatusCode < 500)
        {
            return antwoord;
        }

        using (antwoord)
        {
            throw new AanmeldvoorzieningException($"De aanmeldvoorziening antwoordt met {(int)antwoord.StatusCode}");
        }
    }
}
