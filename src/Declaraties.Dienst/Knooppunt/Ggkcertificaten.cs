using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Schijf;

namespace Declaraties.Dienst.Knooppunt;

/// <summary>
/// Het certificaat waarmee de dienst zich meldt, en wie hij vertrouwt. Een certificaat van PKIoverheid wordt vernieuwd terwijl de dienst loopt: verandert het bestand, dan geldt het nieuwe. Is dat niet te
/// lezen, dan blijft het oude.
/// </summary>
internal sealed class Ggkcertificaten
{
    private readonly Ggkinstellingen _instellingen;
    private readonly X509Certificate2Collection? _vertrouwd;
    private readonly Lock _beurt = new();
    private X509Certificate2? _certificaat;
    private DateTime _gelezen;

    /// <exception cref="BeletselException">Een bestand is niet te lezen, of er zit niet in wat erin hoort.</exception>
    public Ggkcertificaten(Ggkinstellingen instellingen)
    {
        _instellingen = instellingen;
        if (instellingen.Certificaat is { } bestand)
        {
            (_gelezen, _certificaat) = (File.GetLastWriteTimeUtc(bestand), Lees(bestand));
        }

        _vertrouwd = instellingen.Vertrouwd is { } roots ? LeesVertrouwd(roots) : null;
    }

    public SslClientAuthenticationOptions Opties() => new()
    {
        LocalCertificateSelectionCallback = (_, _, _, _, _) => Huidig()!,
        CertificateChainPolicy = _vertrouwd is null ? null : Keten(_vertrouwd),
    };

    private static X509ChainPolicy Keten(X509Certificate2Collection vertrouwd)
    {
        // The revocation lists of a private root are seldom to be reached from inside.
        var keten = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        keten.CustomTrustStore.AddRange(vertrouwd);
        return keten;
    }

    private X509Certificate2? Huidig()
    {
        lock (_beurt)
        {
            if (_instellingen.Certificaat is { } bestand && File.Exists(bestand) && File.GetLastWriteTimeUtc(bestand) is var geschreven && geschreven != _gelezen)
            {
                try
                {
                    (_certificaat, _gelezen) = (Lees(bestand), geschreven);
                }
                catch (BeletselException)
                {
                    // Half written, or a password that is yet to follow: the next connection looks again.
                }
            }

            return _certificaat;
        }
    }

    private X509Certificate2 Lees(string bestand) => Probeer(Ggkinstellingen.Certificaatnaam, bestand, "een certificaat met zijn sleutel, als PFX of PEM, en bij een wachtwoord het goede", () =>
    {
        var wachtwoord = _instellingen.CertificaatWachtwoord is { } naast ? Probeer(Ggkinstellingen.Wachtwoordnaam, naast, "een tekstbestand met het wachtwoord", () => File.ReadAllText(naast).TrimEnd('\r', '\n')) : null;
        if (X509Certificate2.GetCertContentType(bestand) == X509ContentType.Pfx)
        {
            return Met(X509CertificateLoader.LoadPkcs12FromFile(bestand, wachtwoord));
        }

        using var los = wachtwoord is null ? X509Certificate2.CreateFromPemFile(bestand) : X509Certificate2.CreateFromEncryptedPemFile(bestand, wachtwoord);
        // The key of PEM lives with the object only; TLS on Windows wants one that it can find.
        return Met(X509CertificateLoader.LoadPkcs12(los.Export(X509ContentType.Pkcs12), null));
    });

    private static X509Certificate2 Met(X509Certificate2 certificaat) => certificaat.HasPrivateKey ? certificaat : throw new CryptographicException("No private key");

    private static X509Certificate2Collection LeesVertrouwd(string bestand) => Probeer(Ggkinstellingen.Vertrouwdnaam, bestand, "een of meer certificaten als PEM", () =>
    {
        var gelezen = new X509Certificate2Collection();
        gelezen.ImportFromPemFile(bestand);
        return gelezen.Count > 0 ? gelezen : throw new CryptographicException("No certificates");
    });

    private static T Probeer<T>(string naam, string bestand, string verwacht, Func<T> lees)
    {
        try
        {
            return lees();
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            throw new BeletselException(Beletsel.Inrichting, $"{Instellingenlezer.Volledig(naam)}: {bestand} is niet te lezen: {Schijffout.InWoorden(fout)}.");
        }
        catch (CryptographicException)
        {
            // Nothing of what the library says: what is in the file is a secret.
            throw new BeletselException(Beletsel.Inrichting, $"{Instellingenlezer.Volledig(naam)}: in {bestand} staat niet wat er hoort; verwacht {verwacht}.");
        }
    }
}
