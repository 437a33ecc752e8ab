using System.IO.Compression;
using System.Text;

namespace Declaraties.Testprogramma;

/// <summary>Maakt ZIP-bestanden om aan te bieden.</summary>
public static class Proefzip
{
    public static byte[] Maak(params (string Naam, string Inhoud)[] berichten)
    {
        using var geheugen = new MemoryStream();
        using (var archief = new ZipArchive(geheugen, ZipArchiveMode.Create))
        {
            foreach (var (naam, inhoud) in berichten)
            {
                Voeg(archief, naam, inhoud);
            }
        }

        return geheugen.ToArray();
    }

    public static void Voeg(ZipArchive archief, string naam, string inhoud, CompressionLevel hoe = CompressionLevel.Optimal)
    {
        using var deel = archief.CreateEntry(naam, hoe).Open();
        deel.Write(Encoding.UTF8.GetBytes(inhoud));
    }
}
